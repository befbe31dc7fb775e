"""Points earned and range by formula: the mark in A1, the percent in B1, the number of its range in C1."""

from __future__ import annotations

import pytest
from support.live_formula import Raw, result

from pmqa_score.workbook.formulas import percent

LOWERS, NAMES = "{0,10,30}", ("0–5 %", "10–25 %", "30–45 %")


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
    rank = result(percent.rank("A1", "B1", LOWERS), A1="✓", B1=given)
    assert result(percent.range_for("A1", "C1", NAMES), A1="✓", C1=rank) == shown


def test_without_a_valid_percent_there_is_no_range() -> None:
    assert result(percent.rank("A1", "B1", LOWERS), A1="✗", B1="50") == ""
    assert result(percent.range_for("A1", "C1", NAMES), A1="✗", C1="") == ""


@pytest.mark.parametrize(
    ("mark", "given", "shown"), [("✓", 35, 35), ("✗", "47", "✗"), ("✗", "=1/0", "✗"), ("", None, "")]
)
def test_a_percent_that_does_not_count_shows_its_mark(mark: str, given: Raw, shown: Raw) -> None:
    assert result(percent.shown("A1", "B1"), A1=mark, B1=given) == shown
