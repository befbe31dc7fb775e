"""A page in headless Chromium, as wide as a phone or a desk: what it measures, what it complains of."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",  # as on a phone, where they take no room
    "--enable-logging=stderr",
    "--virtual-time-budget=3000",
    "--dump-dom",
)
FRAME = """<!doctype html><meta charset="utf-8"><title>waiting</title>
<iframe id="page" width="WIDTH" height="800" style="border:0"></iframe>
<script>
const frame = document.getElementById("page");
frame.onload = () => {
  const view = frame.contentWindow, page = frame.contentDocument;
  document.title = JSON.stringify(QUESTION);
};
frame.srcdoc = PAGE;
</script>"""
"""A frame narrower than Chromium lets a window be; ``view`` and ``page`` are what a question may look at."""


@dataclass(frozen=True)
class Seen:
    """The answer to a question, and what the console says."""

    answer: Any
    console: tuple[str, ...]


def look(page: bytes, question: str, folder: Path, *, width: int = 375) -> Seen:
    """Open *page* in a frame of that *width* and return what *question* (JavaScript) finds there."""
    source = json.dumps(page.decode()).replace("</", "<\\/")
    frame = FRAME.replace("WIDTH", str(width)).replace("QUESTION", question).replace("PAGE", source)
    file = folder / "frame.html"
    file.write_text(frame, encoding="utf-8")
    dom, console = visit(file, folder)
    found = re.search(r"<title>(.*?)</title>", dom, re.DOTALL)
    assert found, dom[:500]
    assert found[1] != "waiting", console
    return Seen(json.loads(unescape(found[1])), console)


def visit(file: Path, folder: Path) -> tuple[str, tuple[str, ...]]:
    """Return the document that Chromium makes of *file*, and the lines of its console."""
    command = ["chromium", *OPTIONS, f"--user-data-dir={folder / 'profile'}", "--window-size=1400,900", file.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=True)
    return done.stdout, tuple(line for line in done.stderr.splitlines() if "CONSOLE" in line)
