"""A row for each factor, on the sheets of results items."""

from __future__ import annotations

from support.editions import tiny_edition

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.factors_block import factor_words, factors_block
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.results_item import results_grid
from pmqa_score.workbook.plan import Input, Static


def page() -> ItemPage:
    around = context(tiny_edition(), Setup(language="en"))
    grid = results_grid(around)
    return ItemPage(around, SheetBuilder("2.1", "2.1", grid.widths, "en"), around.criteria.item("2.1"), grid)


def test_each_factor_has_a_pick_a_mark_and_room_for_a_hint() -> None:
    one = page()
    picks = factors_block(one, {"T": Static("2 of 3 improve")})
    cells = one.build.sheet().cells
    assert [pick.factor for pick in picks] == ["Le", "T", "C", "I"]
    assert [cell.row for cell in cells if isinstance(cell.content, Input)] == [0, 1, 2, 3]
    assert [cell.row for cell in cells if cell.content == Static("2 of 3 improve")] == [1]
    assert one.asked == 4


def test_a_factor_is_told_with_its_question_if_it_has_one() -> None:
    one = page()
    assert factor_words(one, one.factors[0]) == "Le"
