"""What the blocks of every item's sheet share."""

from __future__ import annotations

from support.status import status_edition

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.levels_page import levels_grid
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetGrid, SheetPage
from pmqa_score.workbook.plan import Formula


def page() -> SheetPage:
    around, grid = context(status_edition(), Setup(language="en")), levels_grid(0)
    return SheetPage(around, SheetBuilder("1.1", "1.1", grid.widths, "en"), around.criteria.item("1.1"), grid)


def test_a_grid_knows_all_columns_and_those_before_the_mark() -> None:
    one = Span(0)
    grid = SheetGrid(widths=(6, 50, 7), no=one, mark=Span(2), text=one, double=one, tag=None, reference=one)
    assert (grid.whole, grid.but_mark) == (Span(0, 3), Span(0, 2))


def test_a_page_knows_the_kind_of_its_item_and_that_it_has_no_factors() -> None:
    assert (page().kind, page().factors) == ("process", ())


def test_inputs_are_read_through_their_column_and_figures_named_after_the_item() -> None:
    sheet = page()
    sheet.build.row = 4
    assert sheet.ask(Span(2), "input_choice", "check", "basic", 1)[0] == "INDEX($C$1:$C$400,5)"
    assert sheet.show(Span(1), "1+1", "count", "basic", "ticked") == "$B$5"
    assert Formula("1+1", "out_1_1_basic_ticked") in [cell.content for cell in sheet.build.sheet().cells]
