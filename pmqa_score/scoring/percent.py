"""Items that get a percent: points earned = ROUND(points × percent / 100, 2)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from pmqa_score.model.criteria import Item, Kind
from pmqa_score.model.field import Field
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.bands import range_for
from pmqa_score.scoring.evidence import evidence_states
from pmqa_score.scoring.inputs import comment_fields, indicator_fields, make_field, question_fields
from pmqa_score.scoring.rounding import half_up, percent_of


def item_fields(edition: Edition, setup: Setup, item: Item, kind: Kind) -> tuple[Field, ...]:
    """Return the inputs of *item*: what guides, then the percent, then the comments; a consensus has no guides."""
    criteria, scale = edition.criteria, edition.rules.scale
    factors = tuple(factor.id for factor in criteria.factors.get(kind, ()))
    agreed = (
        make_field(item, ("percent",), "percent", grid=scale.percents if scale else (), scored=True),
        *comment_fields(criteria.form, setup, item, factors),
    )
    if setup.role == "consensus":
        return agreed
    ranges = tuple(one.id for one in scale.ranges) if scale else ()
    picked = tuple(make_field(item, ("factor", factor), "choice", options=ranges) for factor in factors)
    if kind == "results":
        return (*indicator_fields(criteria.form, setup, item), *picked, *agreed)
    evidence = tuple(
        make_field(item, ("evidence", point.id), "choice", options=evidence_states(point))
        for point in criteria.evidence.get("process", ())
    )
    return (*question_fields(item), *evidence, *picked, *agreed)


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


@lru_cache(maxsize=1 << 14)  # trials of what decides ask for the same shares thousands of times
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
