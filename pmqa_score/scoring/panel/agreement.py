"""How far assessors agree: Krippendorff's alpha with the interval metric and missing values, in exact fractions.

K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). Reported beside a result, never applied to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.consolidation import Agreement
from pmqa_score.scoring.panel.whole_numbers import whole_numbers
from pmqa_score.scoring.rounding import half_up

FEWEST_ITEMS = 2
"""Items that alpha needs, each answered by two assessors or more."""


def agreement(units: Iterable[Mapping[str, Decimal]]) -> Agreement:
    """Return the agreement over *units*: for each item (of one agency or of many) the percents by assessor id.

    Items that fewer than two assessors answered say nothing and are left out.
    """
    shared = [unit for unit in units if len(unit) > 1]
    assessors = len({assessor for unit in shared for assessor in unit})
    if len(shared) < FEWEST_ITEMS:
        return Agreement(alpha=None, n=assessors, items=len(shared), reason="too_few")
    exact = alpha([list(unit.values()) for unit in shared])
    if exact is None:
        return Agreement(alpha=None, n=assessors, items=len(shared), reason="no_variation")
    return Agreement(alpha=half_up(exact), n=assessors, items=len(shared))


def alpha(units: Sequence[Sequence[Decimal]]) -> Fraction | None:
    """Return alpha = 1 − observed ÷ expected disagreement over *units*; None if all values are equal.

    Each unit has two values or more. Observed: in each unit the sum of (a − b)² over its ordered pairs, divided by its
    number of values − 1; added up and divided by the number n of all values. Expected: the same sum over all values
    together, divided by n (n − 1).
    """
    numbers, _ = whole_numbers(value for unit in units for value in unit)  # what they are times of is the same in both
    whole = [[numbers[value] for value in unit] for unit in units]
    values = [value for unit in whole for value in unit]
    expected = Fraction(_squared_differences(values), len(values) - 1)
    if not expected:
        return None
    by_size: Counter[int] = Counter()
    for unit in whole:
        by_size[len(unit)] += _squared_differences(unit)
    observed = sum((Fraction(total, size - 1) for size, total in by_size.items()), Fraction(0))
    return 1 - observed / expected


def _squared_differences(values: Sequence[int]) -> int:
    """Return the sum of (a − b)² over all ordered pairs: 2 (n Σ v² − (Σ v)²)."""
    return 2 * (len(values) * sum(value * value for value in values) - sum(values) ** 2)
