"""What an answer is about: the parts of an edition that give it its meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pmqa_score.model.criteria import Category, Item
from pmqa_score.model.data import Data
from pmqa_score.model.field import Field, Value
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.bands import range_for
from pmqa_score.scoring.fields import SIGN_OFF
from pmqa_score.scoring.self_inputs import PROFILE

Subject = tuple[str, Data]
"""The kind of a part, and the part as far as it gives meaning."""


def subjects(edition: Edition, entry: Field, value: Value) -> dict[str, Data]:
    """Return what *value* is about by kind: its item, question, evidence point, factor, range, check, measure, curve.

    An item is there for inputs that decide its score: for a percent with all its questions, else each is about itself.
    """
    if entry.item in {SIGN_OFF, PROFILE}:
        return {}
    category = edition.criteria.category_of(entry.item)
    item = edition.criteria.item(entry.item)
    return dict((*_score(edition, item, entry), *_guides(edition, category, item, entry, value)))


def _score(edition: Edition, item: Item, entry: Field) -> Iterator[Subject]:
    if not entry.scored:
        return
    whole = item if entry.part == ("percent",) else replace(item, areas=(), checks=(), measures=())
    yield "item", replace(whole, results=())
    if entry.part[0] == "measure" and edition.criteria.curve:
        yield "curve", edition.criteria.curve


def _guides(edition: Edition, category: Category, item: Item, entry: Field, value: Value) -> Iterator[Subject]:
    criteria, part = edition.criteria, entry.part
    head, *rest = part
    if head in {"question", "rating"} or (head == "indicator" and part[-1] == "question"):
        number = str(value) if head == "indicator" else str(rest[0])
        yield from (("question", one) for one in item.questions if str(one.no) == number)
    elif head == "evidence":
        yield from (("evidence", one) for one in criteria.evidence.get(category.kind, ()) if one.id == rest[0])
    elif head == "factor":
        yield from (("factor", one) for one in criteria.factors.get(category.kind, ()) if one.id == rest[0])
    elif head == "check":
        level = next(one for one in criteria.levels if one.id == rest[0])
        yield "level", level
        yield from (("check", one) for one in item.checks if one.id == f"{level.letter}{rest[1]}")
    elif head == "measure":
        yield from (("measure", one) for one in item.measures if one.no == rest[0])
    yield from _range(edition, category, entry, value)


def _range(edition: Edition, category: Category, entry: Field, value: Value) -> Iterator[Subject]:
    """Yield the scoring range that a factor's answer names or in which a percent lies, with what it says there."""
    scale = edition.rules.scale
    if scale is None:
        return
    if isinstance(value, Decimal) and entry.part == ("percent",):
        found = range_for(value, scale).id
    elif entry.part[0] == "factor":
        found = str(value)
    else:
        return
    for one in scale.ranges:
        if one.id == found:
            said = one.descriptors.get(category.kind, {})
            about = {id_: text for id_, text in said.items() if entry.part[0] != "factor" or id_ == entry.part[1]}
            yield "range", replace(one, descriptors={category.kind: about})
