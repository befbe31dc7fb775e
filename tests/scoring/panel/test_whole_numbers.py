from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.scoring.panel.whole_numbers import whole_numbers


def test_the_smallest_number_that_makes_them_whole() -> None:
    """12.5 = 25 / 2 and 0.2 = 1 / 5: times 10."""
    assert whole_numbers([Decimal("12.5"), Decimal("0.2"), Decimal(3)]) == (
        {Decimal("12.5"): 125, Decimal("0.2"): 2, Decimal(3): 30},
        10,
    )


def test_nothing_is_whole() -> None:
    assert whole_numbers([]) == ({}, 1)


@given(st.lists(st.decimals(-1000, 1000, places=3)))
def test_nothing_is_rounded(values: list[Decimal]) -> None:
    numbers, times = whole_numbers(values)
    assert all(Fraction(numbers[value], times) == Fraction(value) for value in values)
