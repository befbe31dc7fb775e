"""Sums by formula: an unanswered item is an empty text, and never counts as zero."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from support.live_formula import result

from pmqa_score.scoring import percent as program
from pmqa_score.workbook.formulas import totals


def test_nothing_answered_is_no_zero() -> None:
    assert result(totals.sum_earned("A1:A2"), A1="", A2="") == ""
    assert result(totals.sum_earned("A1:A2"), A1=0, A2="") == 0
    assert result(totals.answered("A1:A2"), A1=0, A2="") == 1


def test_a_sum_of_hundredths_has_hundredths() -> None:
    """0.1 + 0.2 is 0.30000000000000004 in doubles."""
    assert result(totals.sum_earned("A1:A2"), A1=0.1, A2=0.2) == 0.3


@given(earned=st.decimals(0, 1000, places=2), points=st.integers(1, 1000))
def test_share_is_the_programs(earned: Decimal, points: int) -> None:
    expected = program.share(earned, Decimal(points))
    assert result(totals.share("A1", str(points)), A1=float(earned)) == float(expected)


def test_missing_names_the_items_without_a_score() -> None:
    formula = totals.missing({"1.1": "A1", "1.2": "A2", "2.1": "A3"})
    assert result(formula, A1=0, A2="", A3="") == "1.2 2.1"
    assert result(formula, A1=0, A2=1, A3=2) == ""


def test_only_if_keeps_a_figure_back() -> None:
    assert result(totals.only_if("A1=1", "5"), A1=1) == 5
    assert result(totals.only_if("A1=1", "5"), A1=2) == ""
