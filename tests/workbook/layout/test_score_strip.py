"""The strip of an item that stays in view."""

from __future__ import annotations

from support.status import status_edition

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.levels_page import levels_grid
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.score_strip import StripPart, score_strip
from pmqa_score.workbook.layout.sheet_page import SheetPage
from pmqa_score.workbook.plan import Formula, Link, Static

PARTS = (
    StripPart(span=Span(0, 2), words="Level", formula='"Basic"', link="C9"),
    StripPart(span=Span(2), words="To fix", formula="0", style="mark", name="wrong", is_bad_above_0=True),
)


def test_headings_stand_above_their_figures_and_the_row_in_hand_stays() -> None:
    around, grid = context(status_edition(), Setup(language="en")), levels_grid(0)
    build = SheetBuilder("1.1", "1.1", grid.widths, "en")
    build.row = 20
    score_strip(SheetPage(around, build, around.criteria.item("1.1"), grid), 2, PARTS)
    sheet = build.sheet()
    assert build.row == 20
    assert {(cell.row, cell.column): cell.content for cell in sheet.cells} == {
        (2, 0): Link("Level", "1.1", "C9"),
        (2, 2): Static("To fix"),
        (3, 0): Formula('"Basic"'),
        (3, 2): Formula("0", "out_1_1_wrong"),
    }
    assert [(one.ref, one.formula, one.style) for one in sheet.highlights] == [("C4", "C4>0", "is_bad")]
