"""Percents as whole numbers: what is added up over tens of thousands of them stays exact, and is quick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import lcm


def whole_numbers(values: Iterable[Decimal]) -> tuple[Mapping[Decimal, int], int]:
    """Return each of *values* times the smallest number that makes whole numbers of all, and that number.

    >>> whole_numbers([Decimal(50), Decimal("62.5")])
    ({Decimal('50'): 100, Decimal('62.5'): 125}, 2)
    """
    ratios = {value: value.as_integer_ratio() for value in dict.fromkeys(values)}
    times = lcm(*(below for _, below in ratios.values()))
    return {value: above * (times // below) for value, (above, below) in ratios.items()}, times
