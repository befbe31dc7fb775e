"""The score of an item that gets a percent: points earned = ROUND(points × percent / 100, 2)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.bands import range_for
from pmqa_score.scoring.rounding import half_up, percent_of


def item_score(edition: Edition, item: Item, answer: ItemAnswer) -> ItemScore:
    """Return the score of *item*; without a percent it has no points earned, which is not zero."""
    percent, points, scale = answer.percent, points_of(item), edition.rules.scale
    if percent is None:
        return ItemScore(id=item.id, points=points, percent=None, earned=None, range=None)
    return ItemScore(
        id=item.id,
        points=points,
        percent=percent,
        earned=percent_of(points, percent),
        range=range_for(percent, scale).id if scale else None,
    )


def share(part: Decimal, whole: Decimal) -> Decimal:
    """Return *part* of *whole* in percent, half up to 2 decimals; *whole* is above zero.

    >>> share(Decimal(63), Decimal(120))
    Decimal('52.50')
    """
    return half_up(Fraction(part) / Fraction(whole) * 100)


def points_of(item: Item) -> Decimal:
    """Return the points *item* can earn; ValueError for an item that has none, which a checked edition never holds."""
    if item.points is None:
        raise ValueError(f"item {item.id} has no points")
    return item.points.value
