from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.scoring.rounding import half_up, half_up_root, mean, percent_of


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


@pytest.mark.parametrize(
    ("points", "percent", "expected"),
    [
        ("45", "47.5", "21.38"),  # 21.375
        ("70", "33.33", "23.33"),  # 23.331
        ("12.5", "1", "0.13"),  # 0.125: Python's round gives 0.12
        ("60", "55", "33.00"),
    ],
)
def test_points_earned_round_half_up(points: str, percent: str, expected: str) -> None:
    assert str(percent_of(Decimal(points), Decimal(percent))) == expected


@given(st.decimals(1, 1000, places=2), st.decimals(0, 100, places=2), st.decimals(0, 100, places=2))
def test_a_higher_percent_never_earns_less(points: Decimal, one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert percent_of(points, low) <= percent_of(points, high)


@given(st.decimals(0, 1000, places=3), st.decimals(0, 100, places=2))
def test_percent_of_is_exact_before_it_is_rounded(points: Decimal, percent: Decimal) -> None:
    assert percent_of(points, percent) == half_up(Fraction(points) * Fraction(percent) / 100)


@pytest.mark.parametrize(
    ("square", "root"),
    [
        (Fraction(0), "0.00"),
        (Fraction(2), "1.41"),
        (Fraction(875, 3), "17.08"),  # 17.0783
        (Fraction("1.010025"), "1.01"),  # 1.005 exactly: half goes up
        (Fraction("1.010024"), "1.00"),
    ],
)
def test_roots_round_half_up(square: Fraction, root: str) -> None:
    assert str(half_up_root(square)) == root


@given(st.fractions(0, 10000, max_denominator=999))
def test_a_root_is_off_by_half_a_cent_at_most(square: Fraction) -> None:
    root = Fraction(half_up_root(square))
    assert max(root - Fraction(1, 200), Fraction(0)) ** 2 <= square < (root + Fraction(1, 200)) ** 2


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20), min_size=1))
def test_a_mean_is_that_of_the_exact_values(values: list[Decimal]) -> None:
    assert mean(values) == half_up(sum(map(Fraction, values), Fraction(0)) / len(values))
