"""What a scoring method asks of an item and how it scores it. A new one is an entry here and a module beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pmqa_score.model.criteria import Category, Item, Kind, Method
from pmqa_score.model.field import Field
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring import kpi, levels, percent, rating
from pmqa_score.scoring.agreed import agreed_fields, score_alone

ItemFields = Callable[[Edition, Setup, Item, Kind], tuple[Field, ...]]
ItemScorer = Callable[[Edition, Item, ItemAnswer], ItemScore]


@dataclass(frozen=True, slots=True)
class ScoringMethod:
    """The inputs of an item, and its score from the answers to them."""

    item_fields: ItemFields
    item_score: ItemScorer


METHODS: dict[Method, ScoringMethod] = {
    "percent": ScoringMethod(percent.item_fields, percent.item_score),
    "levels": ScoringMethod(levels.item_fields, levels.item_score),
    "kpi": ScoringMethod(kpi.item_fields, kpi.item_score),
    "rating": ScoringMethod(rating.item_fields, rating.item_score),
}
"""Scoring method, as a category or its edition names it → what carries it out."""


def item_fields(edition: Edition, setup: Setup, category: Category, item: Item) -> tuple[Field, ...]:
    """Return the inputs of *item*: what its method asks for; in a consensus of an edition of means the score itself."""
    if setup.role == "consensus" and edition.criteria.takes_means:
        return agreed_fields(edition, setup, item)
    return METHODS[edition.criteria.method_of(category)].item_fields(edition, setup, item, category.kind)


def item_score(edition: Edition, category: Category, item: Item, answer: ItemAnswer) -> ItemScore:
    """Return the score of *item*: by its method, or the one that is agreed in its place."""
    if answer.score is not None:
        return score_alone(edition, item, answer.score)
    return METHODS[edition.criteria.method_of(category)].item_score(edition, item, answer)
