"""What a difference on one item comes to in the total."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.setup import Edition
from pmqa_score.scoring.percent import points_of
from pmqa_score.scoring.rounding import half_up, percent_of


def effect(edition: Edition, item_id: str, spread: Decimal | None) -> Decimal:
    """Return how far *spread* on an item moves the total; None moves nothing.

    Points × spread / 100, or in an edition of means spread / items of the category / categories.
    """
    if spread is None:
        return Decimal(0)
    criteria = edition.criteria
    if criteria.takes_means:
        return half_up(Fraction(spread) / len(criteria.category_of(item_id).items) / len(criteria.categories))
    return percent_of(points_of(criteria.item(item_id)), spread)
