"""Points earned and range by formula: the mark in A1, the percent in B1, lower bounds in C1:C3, ranges in D1:D3."""

from __future__ import annotations

import pytest
from support.live_formula import Raw, result

from pmqa_score.workbook.formulas import percent

RANGES: dict[str, Raw] = {"C1": 0, "C2": 10, "C3": 30, "D1": "0–5 %", "D2": "10–25 %", "D3": "30–45 %"}


def test_a_valid_percent_earns_points_to_the_cent() -> None:
    assert result(percent.earned("A1", "40", "B1"), A1="✓", B1=35) == 14
    assert result(percent.earned("A1", "45", "B1"), A1="✓", B1=47.5) == 21.38  # 21.375, half up


@pytest.mark.parametrize("mark", ["", "✗"])
def test_an_invalid_percent_earns_nothing_and_not_zero(mark: str) -> None:
    assert result(percent.earned("A1", "40", "B1"), A1=mark, B1=35) == ""


@pytest.mark.parametrize(
    ("given", "shown"), [(0, "0–5 %"), (5, "0–5 %"), (10, "10–25 %"), (25, "10–25 %"), (100, "30–45 %")]
)
def test_a_percent_lies_in_the_highest_range_it_reaches(given: int, shown: str) -> None:
    assert result(percent.range_for("A1", "B1", "C1:C3", "D1:D3"), **RANGES, A1="✓", B1=given) == shown


def test_without_a_valid_percent_there_is_no_range() -> None:
    assert result(percent.range_for("A1", "B1", "C1:C3", "D1:D3"), **RANGES, A1="✗", B1="50") == ""
