from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.scoring.rounding import half_up, mean


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        (Decimal("1.005"), "1.01"),
        (Decimal("-1.005"), "-1.01"),  # away from zero
        (Decimal("1.00499999"), "1.00"),
        (Decimal(7), "7.00"),
        (3, "3.00"),
        (Fraction(1, 3), "0.33"),
        (Fraction(2, 3), "0.67"),
        (Fraction(-1, 200), "-0.01"),
        (Fraction(1, 201), "0.00"),
        (Fraction(499995, 1000), "500.00"),
    ],
)
def test_halves_round_away_from_zero(value: Decimal | Fraction | int, rounded: str) -> None:
    assert str(half_up(value)) == rounded


@given(st.decimals(-10000, 10000, places=4))
def test_a_fraction_rounds_as_the_decimal_it_equals(value: Decimal) -> None:
    assert half_up(Fraction(value)) == half_up(value)


@given(st.fractions(-1000, 1000, max_denominator=999))
def test_rounding_is_off_by_half_a_cent_at_most(value: Fraction) -> None:
    assert abs(Fraction(half_up(value)) - value) <= Fraction(1, 200)


def test_a_mean_is_rounded_once() -> None:
    assert mean([Decimal(50), Decimal(55), Decimal(55)]) == Decimal("53.33")  # 160 / 3


def test_nothing_has_no_mean() -> None:
    with pytest.raises(ValueError, match="mean of nothing"):
        mean([])
