"""Why the percent or score is what it is, in the assessor's words."""

from __future__ import annotations

from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.layout.sheet_page import SheetPage

ROOM = 60.0  # points: three lines


def rationale_block(page: SheetPage) -> None:
    """Lay out the rationale with its mark."""
    page.section("item.rationale_score" if page.around.criteria.takes_means else "item.rationale")
    page.build.end_row()
    text, _ = page.ask(page.grid.but_mark, "input_text", "rationale")
    longest = page.around.input(page.item, "rationale").field.longest
    page.show(page.grid.mark, marks.written((text, longest)), "mark")
    page.build.end_row(ROOM)
    page.rows(page.grid.mark.column, page.build.row - 1)
