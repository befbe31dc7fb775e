"""Random answers to a workbook, the same for the same seed: blank, partial, complete, in all shapes."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from pmqa_score.model.field import Field, Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.fields import fields_of

NUMBERS = tuple(map(Decimal, ("-7.5", "0", "1", "3", "3.5", "12", "47.25", "80", "80.1", "81", "99.99", "1250000")))
"""Few enough that equal values meet often."""

TEXTS = ("ก", "ผลลัพธ์ดีขึ้นต่อเนื่อง", "a longer text, with commas; and more", "12–14", "= ไม่ใช่สูตร")


def random_answers(edition: Edition, setup: Setup, seed: int) -> dict[str, Value]:
    """Return answers by field name. One in three sets is complete, one in five gives most indicators every value."""
    dice = Random(seed)  # noqa: S311 (answers, no secrets)
    complete, wordy, dense = seed % 3 == 0, dice.random(), seed % 5 == 0
    ceiling = dice.choice((20, 50, 100))
    answers: dict[str, Value] = {}
    for field in fields_of(edition, setup):
        if field.kind == "percent":
            if complete or dice.random() < 0.8:
                answers[field.name] = dice.choice([one for one in field.grid if one <= ceiling])
        elif complete and field.part[0] in {"check", "rating"} and field.scored:
            answers[field.name] = dice.choice((*field.options, field.options[0]))
        elif field.bounds:
            if complete or dice.random() < 0.8:
                answers[field.name] = Decimal(dice.randint(0, int(field.bounds[1] * 100))) / 100
        elif dice.random() < (0.85 if dense and field.part[0] == "indicator" else wordy):
            answers[field.name] = _answer(field, dice)
    return answers


def all_percents(edition: Edition, setup: Setup, percent: int) -> dict[str, Value]:
    """Return the same percent for every item."""
    return {field.name: Decimal(percent) for field in fields_of(edition, setup) if field.kind == "percent"}


def _answer(field: Field, dice: Random) -> Value:
    if field.kind == "choice":
        return dice.choice(field.options)
    if field.kind == "number":
        return dice.choice(NUMBERS)
    return dice.choice(TEXTS)
