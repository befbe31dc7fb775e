"""Editions in which items, categories and the total are all of the same points, and means are taken."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.criteria import Item
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.percent import share
from pmqa_score.scoring.rounding import half_up, mean, percent_of

FOUR = Decimal(4)
"""The scale on which a total of scores is also shown: the full score of "government 4.0" reads 4.0."""


def mean_score(edition: Edition, item: Item, score: Decimal | None, *, level: str | None = None) -> ItemScore:
    """Return *score* as the result of *item*, of the points of the edition; None = unanswered."""
    points = edition.criteria.points
    percent = None if score is None else share(score, points)
    return ItemScore(id=item.id, points=points, percent=percent, earned=score, range=None, level=level)


def in_unit(edition: Edition, percent: Decimal) -> Decimal:
    """Return how much *percent* percentage points are of what an item gets: themselves, or that part of its points."""
    return percent_of(edition.criteria.points, percent) if edition.criteria.takes_means else percent


def of_four(earned: Decimal, points: Decimal) -> Decimal:
    """Return *earned* of *points* on the scale of four, half up to 2 decimals; for display only.

    >>> of_four(Decimal("379.17"), Decimal(500))
    Decimal('3.03')
    """
    return half_up(Fraction(earned) / Fraction(points) * Fraction(FOUR))


def mean_of_known(scores: Iterable[Decimal | None]) -> Decimal:
    """Return the mean of those *scores* that are known, half up to 2 decimals; 0 if none is."""
    known = [score for score in scores if score is not None]
    return mean(known) if known else Decimal(0)
