"""What the row of an indicator shows: its level, its trend, and how it stands against its comparator.

Each rule has a formula twin in the workbook, so it uses comparisons and counts only.
*Better* means higher for direction ``more`` and lower for ``less``.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import Literal

from pmqa_score.model.scorecard import Direction, Indicator

Level = Literal["reached", "missed", "unknown"]
Trend = Literal["improving", "mixed", "adverse", "few"]
Comparison = Literal["above", "equal", "below", "none"]

ENOUGH_YEARS = 3
"""Yearly values that a trend needs."""


def exists(ind: Indicator) -> bool:
    """Return whether the row holds an indicator: it has a name, or at least one yearly value.

    A target, a unit or a comparator alone makes no indicator.
    """
    return bool(ind.name) or year_count(ind) > 0


def year_count(ind: Indicator) -> int:
    """Return how many yearly values are given."""
    return sum(value is not None for value in ind.values)


def latest(ind: Indicator) -> Decimal | None:
    """Return the value of the last year column; None if that is blank, whatever the years before hold."""
    return ind.values[-1] if ind.values else None


def level(ind: Indicator) -> Level:
    """Return whether the latest value reaches the target: better or equal is ``reached``, worse is ``missed``.

    ``unknown`` without a direction, a target or a value of the last year.
    """
    value = latest(ind)
    if ind.direction is None or ind.target is None or value is None:
        return "unknown"
    return "reached" if value == ind.target or is_better(value, ind.target, ind.direction) else "missed"


def trend(ind: Indicator) -> Trend:
    """Return how the yearly values move.

    Take every pair of given values (not only neighbours; blank years are left out): in some the later one is better,
    in some it is worse. ``improving``: some better, none worse, which is the same as: no value worse than the one
    before, and the last better than the first. ``adverse``: some worse, none better. ``mixed``: all else, flat too.
    ``few``: under 3 yearly values, or no direction.
    """
    if ind.direction is None or year_count(ind) < ENOUGH_YEARS:
        return "few"
    pairs = list(combinations([value for value in ind.values if value is not None], 2))
    rises = any(is_better(later, earlier, ind.direction) for earlier, later in pairs)
    falls = any(is_better(earlier, later, ind.direction) for earlier, later in pairs)
    if rises == falls:
        return "mixed"
    return "improving" if rises else "adverse"


def comparison(ind: Indicator) -> Comparison:
    """Return how the latest value stands against the comparator's: ``above`` is strictly better, ``below`` worse.

    ``none`` without a direction, a comparator value or a value of the last year. Its name is not asked for here.
    """
    value = latest(ind)
    if ind.direction is None or ind.comparator_value is None or value is None:
        return "none"
    if value == ind.comparator_value:
        return "equal"
    return "above" if is_better(value, ind.comparator_value, ind.direction) else "below"


def is_better(value: Decimal, other: Decimal, direction: Direction) -> bool:
    """Return whether *value* is strictly better than *other*."""
    return value > other if direction == "more" else value < other
