"""Colours of the marks: beside their signs, never instead of them."""

from __future__ import annotations

from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage
from pmqa_score.workbook.plan import address

_STYLES = {
    "is_good": marks.GOOD + marks.FULL + "▲",
    "is_worth_a_look": marks.LOOK + marks.HALF,
    "is_bad": marks.BAD + "▼",
}
"""What a cell begins with: a mark, or the sign of what an indicator table says."""


def colour_marks(page: SheetPage, *columns: Span) -> None:
    """Colour the marks in these columns of the finished sheet, from below its title on: one rule a colour for all."""
    top, last = page.build.freeze - 1, page.build.row - 1
    spans = sorted(columns, key=lambda span: span.column)
    area = " ".join(f"{address(top, span.column)}:{address(last, span.column + span.columns - 1)}" for span in spans)
    cell = address(top, spans[0].column)
    for style, signs in _STYLES.items():
        page.build.highlight(area, f'ISNUMBER(FIND(LEFT({cell}&" "),"{signs}"))', style)
