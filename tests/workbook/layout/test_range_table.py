"""The hidden sheet with the scoring ranges."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_edition, tiny_rules

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Edition
from pmqa_score.workbook.layout.range_table import RANGES_SHEET, RangeTable
from pmqa_score.workbook.plan import Sheet, Static


def column(sheet: Sheet, address: str) -> list[str | Decimal]:
    """Return what stands in the column of *address* (``_ranges!$B$1:$B$6``), downwards."""
    letters = address.split("$")[1]
    number = ord(letters) - ord("A")
    cells = sorted((cell for cell in sheet.cells if cell.column == number), key=lambda cell: cell.row)
    return [cell.content.value for cell in cells if isinstance(cell.content, Static)]


def test_ranges_stand_lowest_first_with_bounds_and_names() -> None:
    table = RangeTable(load_edition("pmqa-2562"), "en")
    sheet = table.sheet()
    assert sheet.name == RANGES_SHEET
    assert sheet.hidden
    assert column(sheet, table.labels) == ["0–5 %", "10–25 %", "30–45 %", "50–65 %", "70–85 %", "90–100 %"]
    assert column(sheet, table.lowers) == [0, 10, 30, 50, 70, 90]
    assert column(sheet, table.named)[2] == "30–45 %  Systematic"


def test_descriptors_are_found_by_kind_and_factor() -> None:
    table = RangeTable(load_edition("pmqa-2562"), "th")
    sheet = table.sheet()
    assert str(column(sheet, table.descriptor("process", "D"))[0]).startswith("0–5 %: แทบไม่มีการใช้จริง\nสูงขึ้นไป 10–25 %: ")
    assert str(column(sheet, table.descriptor("results", "I"))[0]).startswith("0–5 %: ไม่มีเรื่องที่สำคัญต่อพันธกิจ\n")
    assert "\n" not in str(column(sheet, table.descriptor("process", "D"))[-1])  # nothing is above the highest
    assert str(column(sheet, table.whole_descriptor("process"))[0]).count("\n") == 1  # four factors, two on a line


def test_an_edition_without_descriptors_has_empty_ones() -> None:
    table = RangeTable(tiny_edition(), "th")
    assert column(table.sheet(), table.descriptor("process", "A"))[-1] == "90–100 %: "


def test_an_edition_without_a_scale_has_no_ranges() -> None:
    edition = tiny_edition()
    without = Edition(edition.criteria, replace(tiny_rules(), scale=None), "1" * 64)
    with pytest.raises(ValueError, match="scale"):
        RangeTable(without, "th")
