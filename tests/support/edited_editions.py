"""An edition as somebody edits it: a question less or more, other points, a coarser scale, fewer rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

from support.editions import say, tiny_edition

from pmqa_score.model.criteria import Area, Category, Figure, FormSize, Item, Question
from pmqa_score.model.setup import Edition

Edit = Callable[[Edition], Edition]


def with_items(edition: Edition, change: Callable[[Item], Item | None]) -> Edition:
    """Return *edition* with every item as *change* returns it, None = left out."""
    categories = tuple(
        replace(category, items=tuple(filter(None, map(change, category.items))))
        for category in edition.criteria.categories
    )
    return replace(edition, criteria=replace(edition.criteria, categories=tuple(c for c in categories if c.items)))


def _questions(
    edition: Edition, item_id: str, change: Callable[[tuple[Question, ...]], tuple[Question, ...]]
) -> Edition:
    def changed(item: Item) -> Item:
        if item.id != item_id:
            return item
        area = item.areas[0]
        return replace(item, areas=(replace(area, questions=change(area.questions)),))

    return with_items(edition, changed)


def question_less(edition: Edition) -> Edition:
    """Question 2 of item 1.1 is gone."""
    return _questions(edition, "1.1", lambda found: tuple(one for one in found if one.no != 2))


def question_reworded(edition: Edition) -> Edition:
    """Question 1 of item 1.1 has another title."""
    return _questions(
        edition, "1.1", lambda found: tuple(replace(one, title=say("anew")) if one.no == 1 else one for one in found)
    )


def item_less(edition: Edition) -> Edition:
    """Item 1.2 is gone."""
    return with_items(edition, lambda item: None if item.id == "1.2" else item)


def item_more(edition: Edition) -> Edition:
    """Category 1 has an item 1.3 with a question 9."""
    question = Question(no=9, title=say("nine"), source="D", verified=True)
    area = Area(id="ก", title=None, source="D", verified=True, questions=(question,))
    points = Figure(value=Decimal(10), source="D", verified=False)
    item = Item(id="1.3", title=say("item 1.3"), points=points, source="D", verified=True, areas=(area,))

    def grown(category: Category) -> Category:
        return replace(category, items=(*category.items, item)) if category.id == "1" else category

    criteria = edition.criteria
    return replace(edition, criteria=replace(criteria, categories=tuple(map(grown, criteria.categories))))


def other_points(edition: Edition) -> Edition:
    """Item 1.1 has 310 points."""
    points = Figure(value=Decimal(310), source="D", verified=False)
    return with_items(edition, lambda item: replace(item, points=points) if item.id == "1.1" else item)


def coarser_scale(edition: Edition) -> Edition:
    """Percents in steps of 10."""
    scale = edition.rules.scale
    assert scale
    return replace(edition, rules=replace(edition.rules, scale=replace(scale, step=Decimal(10))))


def range_less(edition: Edition) -> Edition:
    """The range 90–100 is called otherwise."""
    scale = edition.rules.scale
    assert scale
    ranges = tuple(replace(one, id="top") if one.id == "90-100" else one for one in scale.ranges)
    return replace(edition, rules=replace(edition.rules, scale=replace(scale, ranges=ranges)))


def fewer_rows(edition: Edition) -> Edition:
    """One strength, no OFI, two indicators, four years."""
    form = FormSize(strengths=1, ofis=0, indicators=2, years=4)
    return replace(edition, criteria=replace(edition.criteria, form=form))


EDITS: tuple[Edit, ...] = (
    question_less,
    question_reworded,
    item_less,
    item_more,
    other_points,
    coarser_scale,
    range_less,
    fewer_rows,
)


def edited(*edits: Edit, of: Edition | None = None) -> Edition:
    """Return the tiny edition, or another one with such items, after these edits, with a digest of their own."""
    edition = of or tiny_edition()
    named = ",".join((edition.digest, *(edit.__name__ for edit in edits)))
    for edit in edits:
        edition = edit(edition)
    return replace(edition, digest=hashlib.sha256(named.encode()).hexdigest())


def randomly_edited(seed: int, *, of: Edition | None = None, without: Edit | None = None) -> Edition:
    """Return the tiny edition, or *of*, after some edits."""
    dice = Random(seed)  # noqa: S311 (edits, no secrets)
    return edited(*(edit for edit in EDITS if edit is not without and dice.random() < 0.4), of=of)
