"""A sheet while it is written, row by row. Text is written as text: none becomes a formula or a link."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pmqa_score.model.text import Language
from pmqa_score.report.book.long_sheet import LongSheet
from pmqa_score.report.book.looks import BODY, look
from pmqa_score.texts import say

Value = str | int | Decimal | None

INDENT = 1
"""Characters that the room before a text takes."""

LONGEST = 32_767
"""Characters a cell can hold."""

_ADVANCE, _LINE, _TALLEST = 0.070, 1.336, 409.5
"""Column units a visible character takes and points a line is high, for each point of TH Sarabun New; Excel's limit."""


_UNSPEAKABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of surrogate pairs."""

_BOLD = 0.9
"""How much of a text fits where it is bold."""


@dataclass(slots=True)
class Book:
    """The workbook with its formats, each made once; a long one keeps no more than a row."""

    drawn: Workbook
    language: Language
    is_long: bool = False
    formats: dict[str, Format] = field(default_factory=dict)

    def format(self, style: str) -> Format:
        """Return the format of *style*."""
        if style not in self.formats:
            self.formats[style] = self.drawn.add_format(look(style))
        return self.formats[style]

    def words(self, key: str, **values: object) -> str:
        """Return words of the reports in the workbook's language."""
        return say("report", key, self.language, **values)

    def page(self, name: str, widths: Sequence[float], *, landscape: bool = True) -> Page:
        """Add a sheet with columns of these widths, fit for A4."""
        sheet = self.drawn.add_worksheet(name, LongSheet if self.is_long else None)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.format("blank"))
        sheet.set_paper(9)  # A4
        if landscape:
            sheet.set_landscape()
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer('&L&"TH Sarabun New,Regular"&12&A&R&"TH Sarabun New,Regular"&12&P / &N')
        sheet.hide_gridlines(2)
        return Page(self, sheet, name, tuple(widths))


@dataclass(slots=True)
class Page:
    """A sheet; ``row`` is the next one to be written, counted from 0."""

    book: Book
    sheet: Worksheet
    name: str
    widths: tuple[float, ...]
    row: int = 0

    def banner(self, title: str, *subtitles: str) -> None:
        """Write the heading of the sheet over its whole width."""
        self._across(title, "banner", 30)
        for subtitle in subtitles:
            self._across(subtitle, "subtitle", 24)
        self.row += 1

    def section(self, title: str) -> None:
        """Write the heading of a part, with room above it."""
        self.row += 1
        self._across(title, "section", 24)

    def note(self, text: str, style: str = "note") -> None:
        """Write a paragraph over the whole width."""
        self._across(text, style, _height(_lines(text, sum(self.widths))))

    def heads(self, *keys: str) -> None:
        """Write column headings by their keys, or as they are after a ``=``."""
        labels = [key[1:] if key.startswith("=") else self.book.words(f"head.{key}") for key in keys]
        self.cells(*((label, "head") for label in labels))

    def cells(self, *cells: tuple[Value, str]) -> None:
        """Write a row of (value, style) from the first column on, as high as its longest text needs."""
        needed = 1
        for column, (value, style) in enumerate(cells):
            if isinstance(value, str):
                room = self.widths[column] * (_BOLD if _is_bold(style) else 1)
                needed = max(needed, _lines(value, room))
        if isinstance(self.sheet, LongSheet):
            shaped = ((_shown(value), self.book.format(style)) for value, style in cells)
            self.sheet.write_whole_row(self.row, _height(needed), shaped)
        else:
            for column, (value, style) in enumerate(cells):
                self.put(column, value, style)
            self.sheet.set_row(self.row, _height(needed))
        self.row += 1

    def pair(self, label: str, text: str) -> None:
        """Write a label over the first two columns and a text over all others."""
        last = len(self.widths) - 1
        self.sheet.merge_range(self.row, 0, self.row, 1, "", self.book.format("text_strong"))
        self.put(0, label, "text_strong")
        self.sheet.merge_range(self.row, 2, self.row, last, "", self.book.format("text"))
        self.put(2, text, "text")
        needed = max(_lines(label, sum(self.widths[:2])), _lines(text, sum(self.widths[2:])))
        self.sheet.set_row(self.row, _height(needed))
        self.row += 1

    def put(self, column: int, value: Value, style: str) -> None:
        """Write one cell of the current row; None is left blank."""
        shape = self.book.format(style)
        if value is None or value == "":
            self.sheet.write_blank(self.row, column, None, shape)
        elif isinstance(value, str):
            self.sheet.write_string(self.row, column, plain(value), shape)
        else:
            self.sheet.write_number(self.row, column, float(value), shape)

    def link(self, row: int, column: int, target: str, label: str) -> None:
        """Write a link to another sheet of the workbook."""
        quoted = target.replace("'", "''")
        self.sheet.write_url(row, column, f"internal:'{quoted}'!A1", self.book.format("link"), string=plain(label))

    def _across(self, text: str, style: str, height: float) -> None:
        last = len(self.widths) - 1
        shape = self.book.format(style)
        if last:
            self.sheet.merge_range(self.row, 0, self.row, last, "", shape)
        self.sheet.write_string(self.row, 0, plain(text), shape)
        self.sheet.set_row(self.row, height)
        self.row += 1


def plain(text: str) -> str:
    """Return *text* as a cell can hold it: no control characters, not too long, nothing that is taken for XML."""
    spoken = _UNSPEAKABLE.sub("", text)[:LONGEST]
    return f"{spoken} "[-LONGEST:] if spoken.startswith("<r>") and spoken.endswith("</r>") else spoken


def sheet_name(text: str, taken: Collection[str]) -> str:
    """Return a name for a sheet made of *text*: without forbidden characters, of 31 at most, unlike those *taken*."""
    allowed = " ".join("".join(" " if c in "[]:*?/\\" else c for c in plain(text)).split()).strip("'") or "–"
    known = {name.casefold() for name in taken} | {"history"}
    name, count = _cut(allowed, 31), 1
    while name.casefold() in known:
        count += 1
        name = f"{_cut(allowed, 28)} {count}"
    return name


def _cut(text: str, longest: int) -> str:
    end = min(len(text), longest)
    while 0 < end < len(text) and unicodedata.category(text[end]) == "Mn":
        end -= 1
    return text[:end].strip(" '") or "–"


def _shown(value: Value) -> Value:
    return plain(value) if isinstance(value, str) else value


@lru_cache(maxsize=1 << 14)  # titles, names and sentences stand in many rows
def _lines(text: str, width: float) -> int:
    """Return how many lines wrapped Thai text takes; vowels and tone marks above and below take no room."""
    per_line = max(1.0, width / (_ADVANCE * BODY) - 3 - INDENT)
    return sum(max(1, math.ceil(_visible(part) / per_line)) for part in text.split("\n"))


def _visible(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_takes_room, text))


@cache
def _takes_room(character: str) -> bool:
    return unicodedata.category(character) != "Mn"


@cache
def _is_bold(style: str) -> bool:
    return bool(look(style).get("bold"))


def _height(lines: int) -> float:
    return min(_TALLEST, lines * _LINE * BODY + 3)
