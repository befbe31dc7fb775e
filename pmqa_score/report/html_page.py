"""Views as HTML: one file each, nothing to load, and a policy that lets a browser run and fetch nothing else."""

from __future__ import annotations

import base64
import hashlib
from typing import Any, Protocol

from pmqa_score.model.text import Language
from pmqa_score.report.page import fill, part


class View(Protocol):
    """Whatever is shown in one language."""

    @property
    def language(self) -> Language:
        """The language of its words."""
        ...


def html_page(name: str, view: View, *, script: str = "", **values: Any) -> bytes:
    """Return the page *name* filled with *view* and *values* as one HTML file; *script* may run in it."""
    style = part("report.css")
    filled = fill(name, view.language, view=view, style=style, script=script, policy=policy(style, script), **values)
    return filled.encode()


def policy(style: str, script: str = "") -> str:
    """Return the content security policy that allows this very style and script and nothing else."""
    scripts = f"script-src '{_fingerprint(script)}'; " if script else ""
    return f"default-src 'none'; style-src '{_fingerprint(style)}'; {scripts}base-uri 'none'; form-action 'none'"


def _fingerprint(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
