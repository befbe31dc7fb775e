"""The hidden sheet with the stamp."""

from __future__ import annotations

from support.editions import tiny_identity

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.meta import meta_sheet
from pmqa_score.workbook.plan import Ident, Static
from pmqa_score.workbook.stamp import META_SHEET, properties


def test_every_property_has_its_row() -> None:
    sheet = meta_sheet()
    names = [cell.content.value for cell in sheet.cells if isinstance(cell.content, Static)]
    parts = [f"pmqa.{cell.content.part}" for cell in sheet.cells if isinstance(cell.content, Ident)]
    assert names == parts == list(properties(tiny_identity(), Setup()))
    assert (sheet.name, sheet.hidden) == (META_SHEET, True)
