"""The strip with an item's score that stays in view, from the parts that a scoring method shows there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage
from pmqa_score.workbook.plan import Link, address


@dataclass(frozen=True, slots=True, kw_only=True)
class StripPart:
    """A cell of the strip under its heading; ``name`` is the figure it names, ``link`` a cell its heading leads to."""

    span: Span
    words: str
    formula: str
    style: str = "strip_text"
    name: str = ""
    link: str = ""
    is_bad_above_0: bool = False


def score_strip(page: SheetPage, row: int, parts: Sequence[StripPart]) -> None:
    """Fill the strip in *row* and the one below, once the sheet is laid out and its figures have their places."""
    build = page.build
    below, build.row = build.row, row
    for part in parts:
        page.put(part.span, Link(part.words, build.name, part.link) if part.link else part.words, "strip_head")
    build.end_row(18)
    for part in parts:
        page.show(part.span, part.formula, part.style, *((part.name,) if part.name else ()))
        if part.is_bad_above_0:
            cell = address(build.row, part.span.column)
            build.highlight(cell, f"{cell}>0", "is_bad")
    build.end_row(26)
    build.row = below
