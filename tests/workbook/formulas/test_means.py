"""Means by formula equal the program's, halves included."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.live_formula import result

from pmqa_score.scoring.means import of_four
from pmqa_score.scoring.rounding import mean as program
from pmqa_score.workbook.formulas import means

SCORES = st.decimals(0, 500, places=2)


@given(st.lists(SCORES, min_size=1, max_size=7))
def test_a_mean_is_the_programs(scores: list[Decimal]) -> None:
    cells = {f"A{no}": float(score) for no, score in enumerate(scores, start=1)}
    assert result(means.mean("A1:A7"), **cells) == float(program(scores))


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("400", "270.01", 335.01), ("4.83", "5", 4.92), ("0.01", "0", 0.01)]
)
def test_halves_are_rounded_up(one: str, other: str, expected: float) -> None:
    assert result(means.mean("A1:A2"), A1=float(one), A2=float(other)) == expected


def test_nothing_has_no_mean() -> None:
    assert result(means.mean("A1:A2"), A1="", A2="") == ""
    assert result(means.mean("A1:A2"), A1="", A2=0) == 0


def test_all_have_to_be_there() -> None:
    assert result(means.mean_of_all("A1:A2", 2), A1=500, A2="") == ""
    assert result(means.mean_of_all("A1:A2", 2), A1=500, A2=0) == 250


@given(SCORES)
def test_the_scale_of_four_is_the_programs(score: Decimal) -> None:
    assert result(means.of_four("A1", Decimal(500)), A1=float(score)) == float(of_four(score, Decimal(500)))
