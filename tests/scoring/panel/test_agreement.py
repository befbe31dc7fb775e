from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pmqa_score.scoring.panel.agreement import agreement, alpha

PUBLISHED = """
    1 2 3 3 2 1 4 1 2 . . .
    1 2 3 3 2 2 4 1 2 5 . 3
    . 3 3 3 2 3 4 2 2 5 1 .
    1 2 3 3 2 4 4 1 2 5 1 .
"""
"""Krippendorff (2011), section D: four observers, twelve units. Interval alpha there: 0.849."""

GRID = st.integers(0, 20).map(lambda step: Decimal(5 * step))
UNITS = st.lists(st.lists(GRID, min_size=2, max_size=5), min_size=2, max_size=6)


def units(table: str) -> list[dict[str, Decimal]]:
    """Return the units of a table of observers (lines) by units (columns); a dot is missing."""
    rows = [line.split() for line in table.strip().splitlines()]
    return [
        {f"observer {no}": Decimal(value) for no, value in enumerate(column) if value != "."}
        for column in zip(*rows, strict=True)
    ]


def test_krippendorffs_published_example() -> None:
    exact = alpha([list(unit.values()) for unit in units(PUBLISHED) if len(unit) > 1])
    assert exact is not None
    assert f"{float(exact):.3f}" == "0.849"


def test_units_of_one_observer_say_nothing() -> None:
    """Unit 12 has one value: 11 units of 4 observers remain."""
    result = agreement(units(PUBLISHED))
    assert (result.alpha, result.n, result.items, result.reason) == (Decimal("0.85"), 4, 11, None)


def test_two_observers_by_hand() -> None:
    """Values 1 1 | 2 3 | 4 4.

    Observed: 0 + 2 × 1 + 0 = 2. All values: 2 (6 × 47 − 15²) = 114, ÷ 5 = 22.8. alpha = 1 − 2 / 22.8 = 0.912.
    """
    assert alpha([[Decimal(1)] * 2, [Decimal(2), Decimal(3)], [Decimal(4)] * 2]) == 1 - Fraction(20, 228)


@pytest.mark.parametrize(
    ("table", "reason", "n", "items"),
    [
        ("50 60 70", "too_few", 0, 0),  # one assessor
        ("50 . .\n60 60 .\n. . 30", "too_few", 2, 1),  # only one item is shared
        ("50 50\n50 50", "no_variation", 2, 2),
    ],
)
def test_where_alpha_says_nothing(table: str, reason: str, n: int, items: int) -> None:
    result = agreement(units(table))
    assert (result.alpha, result.reason, result.n, result.items) == (None, reason, n, items)


def test_no_units_at_all() -> None:
    assert agreement([]).reason == "too_few"


def test_worse_than_chance_is_below_zero() -> None:
    """0 100 | 100 0: observed 4 × 10000, expected 80000 / 3; alpha = 1 − 1.5."""
    assert agreement(units("0 100\n100 0")).alpha == Decimal("-0.5")


@given(UNITS)
def test_full_agreement_is_one(table: list[list[Decimal]]) -> None:
    same = [[unit[0]] * len(unit) for unit in table]
    assume(len({unit[0] for unit in same}) > 1)
    assert alpha(same) == 1


@given(UNITS)
def test_order_and_scale_are_irrelevant(table: list[list[Decimal]]) -> None:
    """Alpha stays when units and observers are shuffled and when every value is doubled and moved by 7."""
    moved = [[2 * value + 7 for value in reversed(unit)] for unit in reversed(table)]
    assert alpha(moved) == alpha(table)


@given(UNITS)
def test_it_is_the_definition_pair_by_pair(table: list[list[Decimal]]) -> None:
    """An independent reference: alpha from all ordered pairs, as in the definition."""

    def pairs(values: list[Decimal]) -> Fraction:
        return sum((Fraction(a - b) ** 2 for a in values for b in values), Fraction(0))

    values = [value for unit in table for value in unit]
    n = len(values)
    observed = sum((pairs(unit) / (len(unit) - 1) for unit in table), Fraction(0)) / n
    expected = pairs(values) / (n * (n - 1))
    assert alpha(table) == (1 - observed / expected if expected else None)
