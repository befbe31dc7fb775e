"""The scoring ranges as formulas tell them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_edition, tiny_rules

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Edition
from pmqa_score.workbook.layout.range_table import RangeTable
from pmqa_score.workbook.plan import Static


def column(table: RangeTable, formula: str) -> list[str | Decimal]:
    """Return what stands in the column that *formula* looks up (``INDEX(_lists!$C$1:$C$7,…)``), downwards."""
    found = re.search(r"_lists!\$([A-Z])\$1:", formula)
    assert found
    number = ord(found[1]) - ord("A")
    cells = sorted((cell for cell in table.cells() if cell.column == number), key=lambda cell: cell.row)
    assert [cell.row for cell in cells] == list(range(1, len(cells) + 1))  # row 0 stands for no range
    return [cell.content.value for cell in cells if isinstance(cell.content, Static)]


def test_ranges_are_told_lowest_first_with_bounds_and_names() -> None:
    table = RangeTable(load_edition("pmqa-2562"), "en")
    assert table.labels == ("0–5 %", "10–25 %", "30–45 %", "50–65 %", "70–85 %", "90–100 %")
    assert table.lowers == "{0,10,30,50,70,90}"
    assert table.named[2] == "30–45 %  Systematic"


def test_descriptors_are_found_by_kind_and_factor() -> None:
    table = RangeTable(load_edition("pmqa-2562"), "th")
    deployment = column(table, table.descriptor("process", "D", "A1"))
    assert str(deployment[0]).startswith("0–5 %: แทบไม่มีการใช้จริง\nสูงขึ้นไป 10–25 %: ")
    assert "\n" not in str(deployment[-1])  # nothing is above the highest
    integration = column(table, table.descriptor("results", "I", "A1"))
    assert str(integration[0]).startswith("0–5 %: ไม่มีเรื่องที่สำคัญต่อพันธกิจ\n")
    whole = column(table, table.whole_descriptor("process", "A1"))
    assert str(whole[0]).count("\n") == 1  # four factors, two on a line


def test_descriptors_stand_where_there_is_room() -> None:
    edition = load_edition("pmqa-2562")
    assert min(cell.column for cell in RangeTable(edition, "th", 11).cells()) == 11
    assert "_lists!$L$1:$L$7" in RangeTable(edition, "th", 11).descriptor("process", "A", "A1")


def test_an_edition_without_descriptors_has_empty_ones() -> None:
    table = RangeTable(tiny_edition(), "th")
    assert column(table, table.descriptor("process", "A", "A1"))[-1] == "90–100 %: "


def test_an_edition_without_a_scale_has_no_ranges() -> None:
    edition = tiny_edition()
    without = Edition(edition.criteria, replace(tiny_rules(), scale=None), "1" * 64)
    with pytest.raises(ValueError, match="scale"):
        RangeTable(without, "th")
