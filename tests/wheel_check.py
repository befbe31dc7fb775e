"""Try what is given away, in empty environments elsewhere: ``wheel_check.py dist``.

The wheel runs a whole round; the zip for closed networks installs with its own script and answers.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

COMMANDS = (["criteria", "list"], ["demo", "round"], ["status", "round"], ["consolidate", "round"], ["report", "round"])


def check_wheel(dist: Path) -> None:
    """Fail with the command's own words where one of them fails."""
    wheel = max(dist.resolve().glob("pmqa_score-*.whl"))
    with tempfile.TemporaryDirectory(prefix="pmqa-wheel-") as folder:
        home = Path(folder)
        venv.create(home / "venv", with_pip=True)
        programs = home / "venv" / ("Scripts" if os.name == "nt" else "bin")
        run([programs / "python", "-m", "pip", "install", "--quiet", wheel], home)
        for words in COMMANDS:
            run([programs / "pmqa", *words], home, fine=(0, 1))  # 1: problems were found, as the samples have some
        results = sorted(path.name for path in (home / "round" / "results").iterdir())
        if not any(name.endswith(".xlsx") for name in results):
            sys.exit(f"no results workbook in {results}")
        print(f"the wheel {wheel.name} runs a whole round: {', '.join(results)}")  # noqa: T201 (a script's answer)


def check_offline(dist: Path) -> None:
    """Unpack the zip, run its script, and ask the program that it installed."""
    packed = max(dist.resolve().glob("pmqa-score-*.zip"), key=lambda path: path.stat().st_mtime)
    with tempfile.TemporaryDirectory(prefix="pmqa-offline-") as folder:
        home = Path(folder)
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(home)
        windows = os.name == "nt"
        run([home / "install.bat"] if windows else ["sh", home / "install.sh"], home)
        run([home / "pmqa" / ("Scripts/pmqa" if windows else "bin/pmqa"), "criteria", "list"], home)
        print(f"{packed.name} installs without a network")  # noqa: T201 (a script's answer)


def run(command: list[str | Path], folder: Path, fine: tuple[int, ...] = (0,)) -> None:
    """Run *command* in *folder* without this checkout on the path."""
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=plain,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode not in fine:
        sys.exit(f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")


if __name__ == "__main__":
    check_wheel(Path(sys.argv[1]))
    check_offline(Path(sys.argv[1]))
