"""The hidden rows of scores: what the receipt and the charts are made from."""

from __future__ import annotations

import pytest
from support.means_books import live, sheet_of

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.receipt import weights
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.item_rows import ITEMS_SHEET
from pmqa_score.workbook.layout.means.score_rows import score_name
from pmqa_score.workbook.plan import Static


@pytest.mark.parametrize(("name", "figure"), [("pmqa-4.0", "out_1_1_score"), ("pmqa-readiness", "out_1_1_rating")])
def test_an_item_has_a_score_or_a_rating(name: str, figure: str) -> None:
    around = context(load_edition(name), Setup())
    assert score_name(around, around.criteria.item("1.1")) == figure


def test_every_item_has_its_weight() -> None:
    sheet = sheet_of("pmqa-4.0", ITEMS_SHEET)
    column = next(cell.column for cell in sheet.cells if cell.content == Static("weight"))
    held = [cell.content.value for cell in sheet.cells if cell.column == column and isinstance(cell.content, Static)]
    assert held[1:] == list(weights(load_edition("pmqa-4.0")).values())


def test_a_score_counts_in_the_receipt_and_the_charts_from_zero_on() -> None:
    book = live("pmqa-4.0")
    book.pasted({})
    assert book.shown(ITEMS_SHEET, row=1) == [None, 0, "#N/A"]  # score, its number in the receipt, what a chart shows
    book.pasted({f"in_1_1_basic_{no}": "ไม่ใช่" for no in (1, 2, 3)})
    assert book.shown(ITEMS_SHEET, row=1) == [0, 1, 0]
