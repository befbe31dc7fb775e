"""Sides of a comparison made from answers alone, and answers as somebody changes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from support.editions import tiny_identity
from support.random_answers import random_answers

from pmqa_score.model.comparison import CellPart, Comparison, RowPair, Side
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answer_rows import form_of, years_are_known
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.totals import totals


def side(edition: Edition, setup: Setup, answers: Mapping[str, Value], file: str = "x.xlsx") -> Side:
    """Return a side that gives these answers."""
    identity = replace(tiny_identity(), criteria=edition.criteria.id, digest=edition.digest, role=setup.role)
    return Side(
        file=file,
        identity=identity,
        edition=edition,
        setup=setup,
        answers=answers,
        totals=totals(edition, scorecard(edition, setup, answers)),
    )


def changed(edition: Edition, setup: Setup, answers: Mapping[str, Value], seed: int) -> dict[str, Value]:
    """Return *answers* after a revision: some given anew, some cleared, some rows of indicators exchanged."""
    dice = Random(seed)  # noqa: S311 (answers, no secrets)
    new = random_answers(edition, setup, seed + 1)
    result = dict(answers)
    for field in fields_of(edition, setup):
        if dice.random() < 0.15:
            result.pop(field.name, None)
            if field.name in new:
                result[field.name] = new[field.name]
    for _ in range(dice.randint(0, 3)):
        result = _exchanged(edition, setup, result, dice)
    return result


def _exchanged(edition: Edition, setup: Setup, answers: dict[str, Value], dice: Random) -> dict[str, Value]:
    """Return *answers* with two rows of an indicator table in each other's place."""
    named = {(field.item, field.part): field.name for field in fields_of(edition, setup)}
    rows = sorted({(item, part[:2]) for item, part in named if part[0] == "indicator"}, key=str)
    if not rows:
        return answers
    (item, one), (other_item, other) = dice.choice(rows), dice.choice(rows)
    moved = dict(answers)
    for (here, part), name in named.items():
        for of, to, to_item in ((one, other, other_item), (other, one, item)):
            if here == (item if of is one else other_item) and part[:2] == of:
                target = named.get((to_item, (*to, *part[2:])))
                if target:
                    moved.pop(target, None)
                    if name in answers:
                        moved[target] = answers[name]
    return moved


def applied(comparison: Comparison) -> dict[str, Value]:
    """Return the left side's answers with every listed change made, by the right side's names: its very answers.

    Written without the program's own pairing: it reads what the comparison lists and nothing else.
    """
    left, right = comparison.left, comparison.right
    by_year = years_are_known(left.setup, right.setup)
    before = form_of(left.edition, left.setup, by_year=by_year)
    after = form_of(right.edition, right.setup, by_year=by_year)
    in_rows = {(pair.left.item, pair.left.place) for pair in comparison.changes.rows if pair.left}
    values = {
        key: left.answers[field.name]
        for key, field in before.fields.items()
        if field.name in left.answers and not any((key[0], key[1][:n]) in in_rows for n in (2, 4))
    }
    for change in comparison.changes.fields:
        assert values.pop((change.item, change.part), None) == change.left
        if change.right is not None:
            values[change.item, change.part] = change.right
    for pair in comparison.changes.rows:
        for cell, value in _row_after(pair).items():
            assert pair.right
            values[pair.right.item, (*pair.right.place, *cell)] = value
    return {after.fields[key].name: value for key, value in values.items()}


def _row_after(pair: RowPair) -> dict[CellPart, Value]:
    cells = dict(pair.left.cells) if pair.left else {}
    for change in pair.changes:
        assert cells.pop(change.part, None) == change.left
        if change.right is not None:
            cells[change.part] = change.right
    return cells
