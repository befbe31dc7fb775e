"""What the blocks of an item's sheet share."""

from __future__ import annotations

import pytest
from support.editions import tiny_edition

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.process_item import GRID
from pmqa_score.workbook.plan import Formula


@pytest.fixture
def page() -> ItemPage:
    around = context(tiny_edition(), Setup(language="en"))
    return ItemPage(around, SheetBuilder("1.1", "1.1", GRID.widths, "en"), around.criteria.item("1.1"), GRID)


def test_an_input_is_put_and_read_through_its_column(page: ItemPage) -> None:
    page.build.row = 4
    cell, source = page.ask(Span(2), "input_choice", "factor", "A")
    assert cell == "INDEX($C$1:$C$400,5)"
    assert source == page.around.lists.name(page.around.input(page.item, "factor", "A").field)
    assert source.startswith("list_")


def test_what_is_worked_out_in_the_row_is_told_as_any_sheet_tells_it(page: ItemPage) -> None:
    """Cells of the item's sheet get its name; the sheet shows what comes of them."""
    cell = page.tell(Span(1), "earned", "ROUND($E$5*INDEX($C$1:$C$400,5)/100,2)", "earned", "earned")
    assert cell == page.worked("earned") == "'_items'!$C$2"
    sheet = page.build.sheet()
    assert sheet.workings == {"earned": "ROUND('1.1'!$E$5*INDEX('1.1'!$C$1:$C$400,5)/100,2)"}
    assert [one.content for one in sheet.cells] == [Formula("'_items'!$C$2", "out_1_1_earned")]


def test_a_figure_is_named_after_its_item_and_referred_to(page: ItemPage) -> None:
    assert page.show(Span(1), "1+1", "count", "rank", "A") == "$B$1"
    assert [cell.content for cell in page.build.sheet().cells] == [Formula("1+1", "out_1_1_rank_A")]


def test_ranges_of_marks_are_gathered_for_the_strip(page: ItemPage) -> None:
    page.build.row = 9
    assert page.rows(8, 6) == "$I$7:$I$9"
    assert page.rows(3, 6, counts=False) == "$D$7:$D$9"
    assert page.marks == ["$I$7:$I$9"]


def test_no_rows_are_no_range_and_ask_nothing(page: ItemPage) -> None:
    page.build.row = 6
    assert page.answers(Span(8), 6, 4) == ""
    assert (page.marks, page.answered, page.asked) == ([], [], 0)


def test_steps_are_numbered_once_in_any_language(page: ItemPage) -> None:
    assert page.numbered(3, "process.note") == "3  What was found"
