"""A score or rating by itself: agreed by a panel, or a mean of several. What it would come from is not asked."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.criteria import Item
from pmqa_score.model.field import Field
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.inputs import comment_fields, make_field
from pmqa_score.scoring.levels import level_at
from pmqa_score.scoring.means import mean_score


def agreed_fields(edition: Edition, setup: Setup, item: Item) -> tuple[Field, ...]:
    """Return what a consensus on *item* asks for in an edition of means: its score, of two decimals, then comments."""
    bounds = (Decimal(0), edition.criteria.points)
    score = make_field(item, ("score",), "number", bounds=bounds, scored=True)
    return (score, *comment_fields(edition.criteria.form, setup, item, ()))


def score_alone(edition: Edition, item: Item, score: Decimal | None) -> ItemScore:
    """Return *score* as the result of *item*, of gated checks with the level it reaches; None = unanswered."""
    criteria = edition.criteria
    if score is None or criteria.method_of(criteria.category_of(item.id)) != "levels":
        return mean_score(edition, item, score)
    return mean_score(edition, item, score, level=level_at(criteria, score))
