"""A cell as a file has it, typed when asked for. Numbers become Decimal through the shortest form of the double."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from pmqa_score.workbook.numerals import exact

CellKind = Literal["blank", "number", "text", "bool", "error", "date", "junk"]

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)


class RawCell(NamedTuple):
    """A cell as the XML has it: its type letter(s), its text, its formula (None = none), the number of its style."""

    type: str
    text: str
    formula: str | None
    style: str


class Content(NamedTuple):
    """What a cell holds: a Decimal for a number, a str for text, an error's name, a bool's word or junk."""

    kind: CellKind
    value: Decimal | str


BLANK = Content("blank", "")


@dataclass(frozen=True, slots=True)
class SheetCells:
    """Every cell with content, by address, and whether the sheet is locked."""

    cells: Mapping[str, RawCell]
    is_protected: bool


@lru_cache(maxsize=1 << 15)
def content_of(raw: RawCell) -> Content:
    """Return what *raw* holds; a formula counts with its cached value."""
    kind, text = raw.type, raw.text
    if kind == "text":
        return Content("text", text) if text else BLANK
    if not text:
        return BLANK  # a formula that nobody has calculated yet
    if kind == "n":
        is_number = _NUMBER.fullmatch(text) and math.isfinite(float(text))
        return Content("number", exact(float(text))) if is_number else Content("junk", text)
    if kind == "b":
        return Content("bool", "TRUE" if text in ("1", "true") else "FALSE")
    return Content({"e": "error", "d": "date"}.get(kind, "junk"), text)  # type: ignore[arg-type]  # literals above


@lru_cache(maxsize=1 << 16)
def place(ref: str) -> tuple[int, int] | None:
    """Return row and column (from 0) of an address, None if it is none.

    >>> place("E14")
    (13, 4)
    """
    if not (match := _REFERENCE.fullmatch(ref)):
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
