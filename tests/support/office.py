"""LibreOffice as a converter: bytes in, bytes out."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

_TIMEOUT = 240  # seconds, on a machine that does much else


def convert(data: bytes, source: str, target: str) -> bytes:
    """Return *data*, a file of the suffix *source*, as LibreOffice saves it with the suffix *target*."""
    soffice = shutil.which("soffice")
    assert soffice
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp)
        file, out = folder / f"book.{source}", folder / "out"
        file.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'home').as_uri()}"
        options = ["--headless", "--norestore", profile, "--convert-to", target, "--outdir", str(out)]
        _run([soffice, *options, str(file)])
        return (out / f"book.{target}").read_bytes()  # missing where it failed: it ends with 0 whatever happens


def page_texts(pdf: bytes) -> list[str]:
    """Return the words of every page of *pdf*, line by line."""
    pdftotext = shutil.which("pdftotext")
    assert pdftotext
    done = subprocess.run([pdftotext, "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8").split("\f")[:-1]


def _run(command: list[str]) -> None:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, start_new_session=True, **quiet) as running:  # type: ignore[call-overload]
        try:
            running.wait(_TIMEOUT)
        except subprocess.TimeoutExpired:
            if hasattr(os, "killpg"):  # soffice is a script that starts another program
                os.killpg(running.pid, signal.SIGKILL)
            running.kill()
            raise
