"""Random answers to editions of means that reach every level and cut point; the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from support.random_answers import random_answers

from pmqa_score.model.criteria import Item
from pmqa_score.model.field import Field, Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.fields import fields_of

PERCENTS = ("-5", "0", "33.33", "99.99", "100", "100.5", "101", "101.01", "105", "105.01", "250")
"""What indicators reach of their targets: below, at and above the cut points."""

TARGETS = ("1", "3", "80", "100", "350")


def random_means(edition: Edition, setup: Setup, seed: int) -> dict[str, Value]:
    """Return answers by field name: two sets in three complete, the rest as ``random_answers`` has them."""
    dice = Random(seed)  # noqa: S311 (answers, no secrets)
    complete = seed % 3 != 0
    answers = {
        name: value for name, value in random_answers(edition, setup, seed).items() if not _is_scored(edition, name)
    }
    fields = {(field.item, field.part): field for field in fields_of(edition, setup)}
    for item in edition.criteria.items:
        here = {part: field for (one, part), field in fields.items() if one == item.id}
        given = dict(_item(edition, item, here, dice))
        answers |= given if complete else {name: value for name, value in given.items() if dice.random() < 0.97}
    return answers


def _is_scored(edition: Edition, name: str) -> bool:
    return name in {field.name for field in fields_of(edition, Setup(years=(1, 2, 3))) if field.scored} or "_m_" in name


def _item(
    edition: Edition, item: Item, fields: dict[tuple[str | int, ...], Field], dice: Random
) -> Iterator[tuple[str, Value]]:
    full = dice.randint(0, len(edition.criteria.levels))  # so many levels are all yes
    ids = [level.id for level in edition.criteria.levels]
    for part, field in fields.items():
        if part[0] == "check" and len(part) == 3:
            yield field.name, "yes" if ids.index(str(part[1])) < full else dice.choice(("yes", "no"))
        elif part[0] == "rating":
            yield field.name, dice.choice(field.options)
    for measure in item.measures:
        if measure.required or dice.random() < 0.4:
            for no in range(1, dice.randint(1, measure.indicators) + 1):
                yield from _indicator(fields, ("measure", measure.no, "indicator", no), dice)


def _indicator(
    fields: dict[tuple[str | int, ...], Field], row: tuple[str | int, ...], dice: Random
) -> Iterator[tuple[str, Value]]:
    target = Decimal(dice.choice(TARGETS))
    last = max(int(part[-1]) for part in fields if part[:4] == row and part[4] == "year")
    yield fields[*row, "name"].name, "ตัวชี้วัด"
    yield fields[*row, "direction"].name, dice.choice(("more", "less"))
    yield fields[*row, "target"].name, target
    yield fields[*row, "year", last].name, target * Decimal(dice.choice(PERCENTS)) / 100
