"""Which function scores an item, by the scoring method its category names. A new method is one entry and one module."""

from __future__ import annotations

from collections.abc import Callable

from pmqa_score.model.criteria import Item, Method
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring import percent

ItemScorer = Callable[[Edition, Item, ItemAnswer], ItemScore]

ITEM_SCORERS: dict[Method, ItemScorer] = {"percent": percent.item_score}
