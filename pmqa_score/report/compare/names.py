"""A comparison in which no assessor is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pmqa_score.model.comparison import AnswerChanges, Comparison, FieldChange, Row, RowPair, Side
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Assessor
from pmqa_score.model.text import Language
from pmqa_score.problems import Problem
from pmqa_score.report.anonymous import Names
from pmqa_score.scoring.fields import SIGN_OFF
from pmqa_score.texts import say


def names_of(comparison: Comparison, language: Language) -> Names:
    """Return the assessors of both sides."""
    people = {**comparison.left.people, **comparison.right.people}
    words = {key: say("report_pages", f"names.{key}", language) for key in ("titles", "word")}
    return Names(people, titles=words["titles"], word=words["word"])


def unnamed(comparison: Comparison, language: Language) -> Comparison:
    """Return *comparison* without the names and ids of assessors, in texts too, and without who signed and files."""
    names = names_of(comparison, language)
    changes = comparison.changes
    return replace(
        comparison,
        left=_side(comparison.left),
        right=_side(comparison.right),
        changes=AnswerChanges(
            tuple(_change(one, names) for one in changes.fields if one.item != SIGN_OFF),
            tuple(_pair(pair, names) for pair in changes.rows),
        ),
    )


def unnamed_problems(comparison: Comparison, problems: Iterable[Problem], language: Language) -> tuple[Problem, ...]:
    """Return *problems* of two sides without names; A and B stand for the files, whose names may name somebody."""
    names = names_of(comparison, language)
    letters = {comparison.left.file: "A", comparison.right.file: "B"}
    return tuple(
        replace(
            problem,
            place=replace(problem.place, file=letters.get(problem.place.file, "")),
            found=names.without(problem.found),
            values={key: names.without(value) for key, value in problem.values.items()},
        )
        for problem in problems
    )


def _side(side: Side) -> Side:
    is_own = side.identity.role == "self"
    identity = side.identity if is_own else replace(side.identity, assessor=Assessor("", ""))
    return replace(side, identity=identity, file="", people={})


def _pair(pair: RowPair, names: Names) -> RowPair:
    return replace(
        pair,
        left=_row(pair.left, names),
        right=_row(pair.right, names),
        changes=tuple(_change(change, names) for change in pair.changes),
    )


def _row(row: Row | None, names: Names) -> Row | None:
    return row and replace(row, cells={cell: _text(value, names) for cell, value in row.cells.items()})


def _change(change: FieldChange, names: Names) -> FieldChange:
    left, right = (None if value is None else _text(value, names) for value in (change.left, change.right))
    return replace(change, left=left, right=right)


def _text(value: Value, names: Names) -> Value:
    return names.without(value) if isinstance(value, str) else value
