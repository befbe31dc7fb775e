"""Answers and panels of any shipped edition: valid, complete unless asked otherwise, the same for the same seed."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from pmqa_score.definitions import list_editions, load_edition
from pmqa_score.model.criteria import Item
from pmqa_score.model.field import Field, Value
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import fields_of

EDITIONS = tuple(list_editions())
"""The ids of all shipped editions."""

MEANS = tuple(one for one in EDITIONS if load_edition(one).criteria.takes_means)
"""Those whose items have a score or a rating."""

FIRST_ROW = 1


def full_answers(edition: Edition, setup: Setup, seed: int) -> dict[str, Value]:
    """Return answers that leave no item unanswered: every check, rating and percent, an indicator where one has to be.

    Some items have comments, and some optional sub-measures indicators.
    """
    dice = Random(seed)  # noqa: S311 (answers, no secrets)
    items = {item.id: item for item in edition.criteria.items}
    answers: dict[str, Value] = {}
    for field in fields_of(edition, setup):
        value = _answer(field, items.get(field.item), dice)
        if value is not None:
            answers[field.name] = value
    return answers


def full_card(edition: Edition, seed: int) -> Scorecard:
    """Return the scorecard of such answers."""
    setup = Setup(years=(2565, 2566, 2567))
    return scorecard(edition, setup, full_answers(edition, setup, seed))


def _answer(field: Field, item: Item | None, dice: Random) -> Value | None:
    if field.part[0] == "measure":
        return _of_measure(field, item, dice)
    if field.kind == "percent":
        return dice.choice([one for one in field.grid if 30 <= one <= 80])
    if field.part[0] == "check":
        chance = {"yes": 8, "no": 2} if len(field.part) == 3 else {"yes": 1, "": 1}
        return (dice.choices(list(chance), list(chance.values()))[0] or None) if field.kind == "choice" else None
    if field.part[0] == "rating":
        return dice.choice(field.options[2:])
    if field.part[0] in {"strength", "ofi"} and field.part[-1] == "text":
        return f"{field.part[0]} {dice.randint(1, 9)} ของหัวข้อ {field.item}" if dice.random() < 0.3 else None
    return None


def _of_measure(field: Field, item: Item | None, dice: Random) -> Value | None:
    """Give the first row of every required sub-measure, and of one in two others, an indicator."""
    no, row = field.part[1], field.part[3]
    measure = next(one for one in item.measures if one.no == no) if item else None
    if row != FIRST_ROW or measure is None or not (measure.required or (int(no) + len(field.item)) % 2):
        return None
    told = field.part[4]
    if told == "name":
        return f"ตัวชี้วัดที่ {no}"
    if told == "direction":
        return "more"
    if told == "target":
        return Decimal(100)
    return Decimal(dice.randint(60, 110)) if told == "year" else None
