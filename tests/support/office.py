"""Documents through LibreOffice, as a reader without Word sees them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path


def to_pdf(source: Path, folder: Path, timeout: float = 180) -> Path:
    """Return *source* as a PDF in *folder*, made by LibreOffice with a profile of its own."""
    soffice = shutil.which("soffice")
    assert soffice
    command = [soffice, "--headless", "--norestore", f"-env:UserInstallation={(folder / 'home').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(source)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as running:
        try:
            running.wait(timeout)
        except subprocess.TimeoutExpired:
            if hasattr(os, "killpg"):
                os.killpg(running.pid, signal.SIGKILL)  # soffice is a script: what it started has to end too
            running.kill()
            raise
    made = folder / f"{source.stem}.pdf"
    assert made.exists(), "LibreOffice wrote nothing"  # it ends with 0 whatever happens
    return made


def pdf_words(file: Path) -> str:
    """Return the text of a PDF without white space, which says little between Thai words."""
    done = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", file, "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())
