"""How far assessors agree: Krippendorff's alpha with the interval metric and missing values, in exact fractions.

K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). Reported beside a result, never applied to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.consolidation import Agreement
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
    values = [value for unit in units for value in unit]
    expected = _squared_differences(values) / (len(values) - 1)
    if not expected:
        return None
    observed = sum((_squared_differences(unit) / (len(unit) - 1) for unit in units), Fraction(0))
    return 1 - observed / expected


def _squared_differences(values: Sequence[Decimal]) -> Fraction:
    """Return the sum of (a − b)² over all ordered pairs: 2 (n Σ v² − (Σ v)²)."""
    exact = [Fraction(value) for value in values]
    return 2 * (len(exact) * sum((value**2 for value in exact), Fraction(0)) - sum(exact, Fraction(0)) ** 2)
