"""What a results sheet shows beside its indicators: the last change, the mark of a row, the counts of an item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pmqa_score.model.scorecard import Indicator
from pmqa_score.scoring.indicators import comparison, exists, latest, level, trend
from pmqa_score.scoring.rounding import half_up

RowMark = Literal["empty", "name", "direction", "question", "comparator", "ok"]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorCounts:
    """How many indicators an item shows, and how many of them there are of each kind.

    ``targets`` can be held against a target, ``reached`` of these reach it. ``trends`` have years enough for a trend,
    ``improving`` and ``adverse`` of these. ``compared`` stand against a comparator, ``above`` of these above it.
    ``questions`` is the number of questions that any of them answers.
    """

    seen: int
    targets: int
    reached: int
    trends: int
    improving: int
    adverse: int
    compared: int
    above: int
    questions: int


def change(ind: Indicator) -> Decimal | None:
    """Return the change from the year before the last to the last, in percent of the former, half up to 2 decimals.

    None where one of the two is not given or the former is 0.
    """
    last, former = latest(ind), ind.values[-2] if len(ind.values) > 1 else None
    if last is None or not former:
        return None
    return half_up((Fraction(last) - Fraction(former)) * 100 / abs(Fraction(former)))


def row_mark(ind: Indicator) -> RowMark:
    """Return ``empty``, ``ok``, or what is missing first: name, direction, question, one half of the comparator."""
    numbers = [ind.target, *ind.values, ind.comparator_value]
    if not (any(value is not None for value in numbers) or _has_words(ind)):
        return "empty"
    if not ind.name:
        return "name"
    if ind.direction is None:
        return "direction"
    if ind.question is None:
        return "question"
    return "ok" if bool(ind.comparator) == (ind.comparator_value is not None) else "comparator"


def counts(indicators: Sequence[Indicator]) -> IndicatorCounts:
    """Return the counts over the rows that hold an indicator."""
    seen = [ind for ind in indicators if exists(ind)]
    levels, trends, comparisons = ([rule(ind) for ind in seen] for rule in (level, trend, comparison))
    return IndicatorCounts(
        seen=len(seen),
        targets=len(seen) - levels.count("unknown"),
        reached=levels.count("reached"),
        trends=len(seen) - trends.count("few"),
        improving=trends.count("improving"),
        adverse=trends.count("adverse"),
        compared=len(seen) - comparisons.count("none"),
        above=comparisons.count("above"),
        questions=len({ind.question for ind in seen} - {None}),
    )


def by_question(indicators: Sequence[Indicator], question: int) -> int:
    """Return how many indicators answer *question*."""
    return sum(exists(ind) and ind.question == question for ind in indicators)


def _has_words(ind: Indicator) -> bool:
    return bool(ind.name or ind.unit or ind.comparator or ind.direction or ind.question is not None)
