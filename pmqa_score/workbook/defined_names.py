"""Defined names of a workbook file: thousands, in most files written alike, so they are cut out and read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from pmqa_score.workbook import limits
from pmqa_score.workbook.xml_text import attributes, plain

BROKEN_NAME = "#REF!"
_NAME = re.compile(r"<definedName( [^<>]*)>([^<]*)</definedName>")


class DefinedName(NamedTuple):
    """A name, the number of the sheet it belongs to (None = the workbook), and what it stands for."""

    name: str
    sheet: str | None
    text: str


def cut_names(text: str) -> tuple[str, tuple[DefinedName, ...] | None]:
    """Return the XML of a workbook's index without its names, and these; *text*, and None, where they are not plain."""
    before, begin, rest = text.partition("<definedNames>")
    written, end, after = rest.partition("</definedNames>")
    is_once = begin and end and "definedName" not in before and "definedName" not in after and "<!" not in text
    names = _plain_names(written) if is_once and written.count("<") <= limits.MAX_TAGS else None
    return (text, None) if names is None else (f"{before}<definedNames/>{after}", names)


@lru_cache(maxsize=8)
def by_name(names: tuple[DefinedName, ...]) -> Mapping[str, str]:
    """Return what each name of the workbook stands for; one that stands for two things is broken."""
    found: dict[str, str] = {}
    for name, sheet, text in names:
        if sheet is None:  # a copied sheet brings sheet-level twins of our names
            found[name] = text if found.setdefault(name, text) == text else BROKEN_NAME
    return MappingProxyType(found)


@lru_cache(maxsize=8)
def _plain_names(written: str) -> tuple[DefinedName, ...] | None:
    """Return the names written one after the other; None where something else stands among them."""
    names: list[DefinedName] = []
    end = 0
    for match in _NAME.finditer(written):
        given, text = attributes(match[1]), plain(match[2])
        if match.start() != end or given is None or text is None:
            return None
        names.append(DefinedName(given.get("name", ""), given.get("localSheetId"), text))
        end = match.end()
    return tuple(names) if end == len(written) and "\r" not in written and "]]>" not in written else None
