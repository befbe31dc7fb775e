"""The JSON document of ``pmqa compare``; ``a`` and ``b`` are the two sides in the order they were named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import get_args

from pmqa_score.model.comparison import Comparison, FieldChange, Figures, ResultPair, Row, RowPair, RowStatus, Side
from pmqa_score.model.criteria import Unit
from pmqa_score.model.field import Value
from pmqa_score.model.text import Language
from pmqa_score.problems import Problem
from pmqa_score.report.documents import (
    Document,
    condition_document,
    number,
    problem_document,
    total_document,
)
from pmqa_score.report.unit import EARNED
from pmqa_score.scoring.answer_rows import LABELS


def compare_document(
    comparison: Comparison, problems: Iterable[Problem], language: Language, *, named: bool
) -> Document:
    """Return what two sides have apart; *named* says whether assessors and files are."""
    indicators = comparison.rows("indicator")
    counts = Counter(pair.status for pair in indicators)
    return {
        "schema": "pmqa-compare/1",
        "agency": {"id": comparison.left.identity.agency.id, "name": comparison.left.identity.agency.name},
        "named": named,
        "a": _side(comparison.left),
        "b": _side(comparison.right),
        "total": _gap(comparison.total, comparison),
        "categories": [_gap(gap, comparison) for gap in comparison.categories],
        "items": [_gap(gap, comparison) for gap in comparison.items],
        "conditions": [
            {
                "id": pair.id,
                "a": condition_document(pair.left) if pair.left else None,
                "b": condition_document(pair.right) if pair.right else None,
            }
            for pair in comparison.conditions
        ],
        "indicators": {
            "counts": {status: counts[status] for status in get_args(RowStatus)},
            "rows": [_pair(pair) for pair in indicators],
        },
        "comments": [_pair(pair) for kind in ("strength", "ofi") for pair in comparison.rows(kind)],
        "answers": [_change(change) for change in comparison.changes.fields],
        "not_compared": [_pair(pair) for pair in comparison.changes.rows if pair.asked != "both"],
        "problems": [problem_document(problem, language) for problem in problems],
    }


def _side(side: Side) -> Document:
    identity = side.identity
    return {
        "file": side.file or None,
        "role": identity.role,
        "stage": side.stage,
        "round": identity.round,
        "round_title": side.setup.round_title,
        "years": list(side.setup.years),
        "criteria": identity.criteria,
        "digest": identity.digest,
        "agency": {"id": identity.agency.id, "name": identity.agency.name},
        "assessor": {"id": identity.assessor.id, "name": identity.assessor.name} if identity.assessor.id else None,
        "saved": side.saved.isoformat() if side.saved else None,
        "complete": side.totals.complete,
        "missing": list(side.totals.missing),
        "total": total_document(side.totals),
    }


def _gap(gap: ResultPair, comparison: Comparison) -> Document:
    units = comparison.left.totals.unit, comparison.right.totals.unit
    return {
        "id": gap.id,
        "a": _figures(gap.left, units[0]),
        "b": _figures(gap.right, units[1]),
        "gap": {
            "percent": number(gap.percent),
            EARNED[units[1]]: number(gap.earned) if units[0] == units[1] else None,
            "steps": gap.steps,
        },
    }


def _figures(figures: Figures | None, unit: Unit) -> Document | None:
    if figures is None:
        return None
    return {
        "points": number(figures.points),
        "percent": number(figures.percent),
        EARNED[unit]: number(figures.earned),
        "step": figures.step,
        "complete": figures.complete,
    }


def _pair(pair: RowPair) -> Document:
    return {
        "kind": pair.kind,
        "status": pair.status,
        "paired_by": pair.by,
        "asked": pair.asked.replace("left", "a").replace("right", "b"),
        "a": _row(pair.left),
        "b": _row(pair.right),
        "changes": [_change(change) for change in pair.changes],
    }


def _row(row: Row | None) -> Document | None:
    if row is None:
        return None
    label = LABELS[str(row.place[-2])]
    return {"item": row.item, "place": list(row.place), str(label[0]): exact(row.cells.get(label))}


def _change(change: FieldChange) -> Document:
    return {
        "item": change.item,
        "part": list(change.part),
        "a": exact(change.left),
        "b": exact(change.right),
        "asked": change.asked.replace("left", "a").replace("right", "b"),
        "spelling_only": change.alike,
    }


def exact(value: Value | None) -> str | int | float | None:
    """Return an answer as JSON has it; a number keeps all its decimals."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
