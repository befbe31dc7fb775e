"""Text as SpreadsheetML writes it: ``_x000A_`` escapes, rich text runs, phonetic hints."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from xml.etree.ElementTree import Element

_ATTRIBUTE = re.compile(r' ([A-Za-z]+|x14ac:dyDescent)="([^"<&]*)"')
_SURROGATES = range(0xD800, 0xE000)
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LIKE_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
_FOR_A_PARSER = re.compile(r"&(?!(?:lt|gt|quot|apos|amp);)|[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""References by number, and what XML does not know."""


def unescape(text: str) -> str:
    """Return *text* with its escaped characters.

    >>> unescape("_x0035_0")
    '50'
    """
    return _ESCAPE.sub(_character, text) if "_x" in text else text


def escaped(text: str) -> str:
    """Return *text* as a cell holds it: what would be read as an escape stays text, and control characters become one.

    >>> escaped("_x0041_")
    '_x005F_x0041_'
    """
    return _CONTROL.sub(lambda match: f"_x{ord(match[0]):04X}_", _LIKE_ESCAPE.sub("_x005F_", text))


def plain(text: str) -> str | None:
    """Return what character data of XML, without markup, says; None where a parser has to judge it.

    >>> plain("A&amp;B"), plain("&#65;")
    ('A&B', None)
    """
    if "&" not in text and text.isprintable():
        return text
    if _FOR_A_PARSER.search(text):
        return None
    for written, meant in _ENTITIES:
        text = text.replace(written, meant)
    return text


@lru_cache(maxsize=1 << 12)
def attributes(text: str) -> Mapping[str, str] | None:
    """Return the attributes of a tag by name; None where one is not plainly written, or there twice.

    >>> attributes(' t="shared" si="0"')
    {'t': 'shared', 'si': '0'}
    """
    found = list(_ATTRIBUTE.finditer(text))
    known = {match[1]: match[2] for match in found}
    is_all = "".join(match[0] for match in found) == text and text.isprintable()
    return known if is_all and len(known) == len(found) else None


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
