"""Colours of the marks: beside their signs, never instead of them."""

from __future__ import annotations

from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.layout.sheet_page import SheetPage, Span
from pmqa_score.workbook.plan import address

_STYLES = {
    "is_good": (marks.GOOD, marks.FULL),
    "is_worth_a_look": (marks.LOOK, marks.HALF),
    "is_bad": (marks.BAD,),
}


def colour_marks(page: SheetPage, *columns: Span) -> None:
    """Colour the marks in these columns of the finished sheet, from below its title on."""
    for span in columns:
        top = page.build.freeze - 1
        first, last = address(top, span.column), address(page.build.row - 1, span.column)
        cell = f"${address(top, span.column)}"
        for style, signs in _STYLES.items():
            shown = ",".join(f'LEFT({cell},1)="{sign}"' for sign in signs)
            page.build.highlight(f"{first}:{last}", f"IF(ISERROR({cell}),FALSE,OR({shown}))", style)
