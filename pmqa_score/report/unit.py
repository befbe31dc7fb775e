"""What an edition shows of a score: percents where points are summed, else scores or ratings themselves."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from pmqa_score.model.criteria import Criteria, Unit
from pmqa_score.model.totals import CategoryScore, ItemScore, Totals

EARNED: Mapping[Unit, str] = {"points": "earned", "score": "score", "rating": "rating"}
"""What an edition's items, categories and total have → the key under which documents and tables have it."""

GIVEN: Mapping[Unit, str] = {"points": "percents", "score": "scores", "rating": "ratings"}
"""The key of what the assessors gave."""

FIGURE: Mapping[Unit, str] = {"points": "percent", "score": "score", "rating": "rating"}
"""The key of the figure by which items are compared: what ``figure`` returns."""

FULL = Decimal(100)


def figure(unit: Unit, score: ItemScore | CategoryScore) -> Decimal | None:
    """Return the figure by which a score is compared: the percent, or the score or rating; None while incomplete."""
    if score.percent is None:
        return None
    return score.percent if unit == "points" else score.earned


def whole(criteria: Criteria) -> Decimal:
    """Return the highest figure: 100, or the points of an edition of means."""
    return criteria.points if criteria.takes_means else FULL


def official(totals: Totals) -> Decimal | None:
    """Return the points, score or rating of a total; None while it is partial."""
    return totals.earned if totals.complete else None


def gap(panel: Decimal | None, own: Decimal | None) -> Decimal | None:
    """Return how far the panel stands above what an agency gave itself (below zero: under it); None where unknown."""
    return None if panel is None or own is None else panel - own
