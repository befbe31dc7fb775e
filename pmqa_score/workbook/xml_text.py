"""Text as SpreadsheetML writes it: ``_x000A_`` escapes, rich text runs, phonetic hints."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_SURROGATES = range(0xD800, 0xE000)
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """Return *text* with its escaped characters.

    >>> unescape("_x0035_0")
    '50'
    """
    return _ESCAPE.sub(_character, text) if "_x" in text else text


def rich_text(node: Element, ns: str) -> str:
    """Return the text of an ``si`` or ``is`` element: all runs joined, phonetic hints left out."""
    if len(node) == 1 and node[0].tag == ns + "t":
        return unescape(node[0].text or "")
    runs: list[str] = []
    for child in node:
        if child.tag == ns + "t":
            runs.append(child.text or "")
        elif child.tag == ns + "r":
            runs.extend(text.text or "" for text in child.findall(ns + "t"))
    return unescape("".join(runs))


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if code not in _SURROGATES else "�"  # half a pair is no character
