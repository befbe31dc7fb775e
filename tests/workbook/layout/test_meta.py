"""The hidden sheet with the stamp."""

from __future__ import annotations

from support.editions import tiny_identity

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.formulas.references import reference
from pmqa_score.workbook.layout.meta import NUMBER, SEED, meta_sheet
from pmqa_score.workbook.plan import RECEIPT_SEED, Formula, Ident, Spot, Static
from pmqa_score.workbook.stamp import META_SHEET, properties


def test_every_property_has_its_row() -> None:
    sheet = meta_sheet("1+1")
    names = [cell.content.value for cell in sheet.cells if isinstance(cell.content, Static)]
    parts = [f"pmqa.{cell.content.part}" for cell in sheet.cells if isinstance(cell.content, Ident)]
    expected = list(properties(tiny_identity(), Setup()))
    assert names == expected
    assert parts == [*expected, "pmqa.receipt_seed"]
    assert (sheet.name, sheet.hidden) == (META_SHEET, True)


def test_the_receipt_finds_its_numbers_beside_the_stamp() -> None:
    sheet = meta_sheet("1+1")
    contents = {reference(Spot(sheet.name, cell.row, cell.column), ""): cell.content for cell in sheet.cells}
    assert contents[SEED] == Ident(RECEIPT_SEED)
    assert contents[NUMBER] == Formula("1+1")
