# ruff: noqa: INP001 (a program beside the package, no module)
"""Pack the wheel with everything it needs, for networks that are closed: python .ci/offline.py DIST.

Writes DIST/pmqa-score-VERSION-PLATFORM.zip: all wheels, a script to install them on Windows and on macOS or Linux, the
versions and their checksums. Packed again with the versions.txt of an earlier one (--versions), it has the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same wheels give the same zip
EXECUTABLE, PLAIN = 0o755, 0o644
ONLY_ON_WINDOWS = ("colorama", "tzdata")
"""What our requirements require there; pip asks the machine it runs on, not the one it gathers for."""

WINDOWS = r"""@echo off
rem Installs pmqa-score beside this file, without a network. Needs Python 3.11 or newer (py.exe).
py -m venv "%~dp0pmqa" || goto failed
"%~dp0pmqa\Scripts\python" -m pip install --no-index --find-links "%~dp0wheels" pmqa-score || goto failed
echo.
echo Ready: "%~dp0pmqa\Scripts\pmqa" --help
pause
exit /b 0
:failed
echo Not installed. Is Python 3.11 or newer there, for this kind of machine?
pause
exit /b 1
"""

OTHERS = """#!/bin/sh
# Installs pmqa-score beside this file, without a network. Needs Python 3.11 or newer.
set -e
here="$(cd "$(dirname "$0")" && pwd)"
python3 -m venv "$here/pmqa"
"$here/pmqa/bin/python" -m pip install --no-index --find-links "$here/wheels" pmqa-score
echo "Ready: $here/pmqa/bin/pmqa --help"
"""


def main() -> None:
    """Gather the wheels and pack them."""
    asked = _arguments()
    wheel = max(asked.dist.resolve().glob("pmqa_score-*.whl"))
    version = wheel.name.split("-")[1]
    target = asked.dist / f"pmqa-score-{version}-{asked.platform or _this_platform()}-py{_python(asked)}.zip"
    with tempfile.TemporaryDirectory(prefix="pmqa-offline-") as folder:
        wheels = _gathered(wheel, Path(folder), asked)
        _pack(target, _contents(wheels))
    print(f"{target.name}: {len(wheels)} wheels, {target.stat().st_size / 1e6:.0f} MB")  # noqa: T201 (a script's answer)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dist", type=Path, help="the folder with the wheel")
    parser.add_argument(
        "--platform", default="", help="for another machine, as pip names it: win_amd64, macosx_11_0_arm64"
    )
    parser.add_argument("--python", default="", help="for another Python: 3.12")
    parser.add_argument("--versions", type=Path, help="the versions.txt of an earlier zip")
    return parser.parse_args()


def _this_platform() -> str:
    return sysconfig.get_platform().replace("-", "_").replace(".", "_")


def _python(asked: argparse.Namespace) -> str:
    return asked.python or "{}.{}".format(*sys.version_info)


def _gathered(wheel: Path, folder: Path, asked: argparse.Namespace) -> list[Path]:
    """Return the wheel and all it needs; binary ones only, so that nothing has to be built where they go."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--only-binary", ":all:", "--dest", folder, wheel]
    if asked.platform:
        pip += ["--platform", asked.platform]
    if asked.platform.startswith("win"):
        pip += ONLY_ON_WINDOWS
    if asked.python:
        pip += ["--python-version", asked.python]
    if asked.versions:
        pip += ["--constraint", asked.versions]
    subprocess.run([str(word) for word in pip], check=True)  # noqa: S603 (our own words)
    return sorted(folder.glob("*.whl"), key=lambda path: path.name.lower())


def _contents(wheels: list[Path]) -> dict[str, tuple[bytes, int]]:
    """Return what the zip holds: name → bytes and mode."""
    held = {f"wheels/{path.name}": path.read_bytes() for path in wheels}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in held.items())
    versions = "".join("{}=={}\n".format(*path.name.split("-")[:2]) for path in wheels)
    plain = {"SHA256SUMS": sums.encode(), "versions.txt": versions.encode()} | held
    return {
        "install.bat": (WINDOWS.replace("\n", "\r\n").encode(), PLAIN),
        "install.sh": (OTHERS.encode(), EXECUTABLE),
    } | {name: (data, PLAIN) for name, data in plain.items()}


def _pack(target: Path, contents: dict[str, tuple[bytes, int]]) -> None:
    with zipfile.ZipFile(target, "w") as archive:
        for name, (data, mode) in contents.items():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.create_system = 3  # so that the mode counts, whichever machine packs
            entry.external_attr = mode << 16
            kind = zipfile.ZIP_STORED if name.endswith(".whl") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, kind)


if __name__ == "__main__":
    main()
