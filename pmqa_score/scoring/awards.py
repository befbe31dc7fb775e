"""Awards: thresholds over the total, categories and items. What is not set is said to be so, never guessed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.bands import Award, Threshold
from pmqa_score.model.totals import AwardResult, CategoryScore, ItemScore
from pmqa_score.scoring.percent import share


@dataclass(frozen=True, slots=True)
class Reached:
    """What was earned of the total, a category or an item, and its share in percent."""

    points: Decimal
    percent: Decimal


def award_results(
    awards: Sequence[Award],
    items: Sequence[ItemScore],
    categories: Sequence[CategoryScore],
    total: tuple[Decimal, Decimal],
) -> tuple[AwardResult, ...]:
    """Return for each award whether all its thresholds are met; None while not set, or while an item is unanswered.

    *total* is the points of the whole and those earned.
    """
    reached = _reached(items, categories, total)
    return tuple(
        AwardResult(
            id=award.id,
            met=None if reached is None else is_met(award, reached.__getitem__),
            is_set=award.thresholds is not None,
        )
        for award in awards
    )


def is_met(award: Award, reached: Callable[[str], Reached]) -> bool | None:
    """Return whether all thresholds are met by what is *reached* of each thing they may be of; None while not set."""
    if award.thresholds is None:
        return None
    return all(_passes(threshold, reached(threshold.of)) for threshold in award.thresholds)


def _passes(threshold: Threshold, reached: Reached) -> bool:
    """Return whether every bound given is reached; a strict one has to be exceeded."""
    bounds = ((threshold.points, reached.points), (threshold.percent, reached.percent))
    return all(value > bound if threshold.strict else value >= bound for bound, value in bounds if bound is not None)


def _reached(
    items: Sequence[ItemScore], categories: Sequence[CategoryScore], total: tuple[Decimal, Decimal]
) -> dict[str, Reached] | None:
    """Return points and percent by what a threshold may be ``of``; None while an item is unanswered."""
    reached: dict[str, Reached] = {}
    for item in items:
        if item.earned is None or item.percent is None:
            return None
        reached[item.id] = Reached(item.earned, item.percent)
    for category in categories:
        reached[category.id] = Reached(category.earned, share(category.earned, category.points))
    points, earned = total
    reached["total"] = Reached(earned, share(earned, points))
    return reached
