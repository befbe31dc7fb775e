"""The JSON document of ``pmqa upgrade``: every answer of the old workbook once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from pmqa_score.model.field import Field
from pmqa_score.model.migration import Migration, Move
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import Totals
from pmqa_score.problems import Problem
from pmqa_score.report.compare.document import exact
from pmqa_score.report.documents import Document, problem_document, total_document


def upgrade_document(
    migration: Migration,
    *,
    files: tuple[str, str],
    totals: tuple[Totals, Totals],
    problems: Iterable[Problem],
    language: Language,
) -> Document:
    """Return what became of every answer; *files* and *totals* are of the old workbook and of the new one."""
    moves = {state: migration.of(state) for state in ("carried", "review", "dropped")}
    return {
        "schema": "pmqa-upgrade/1",
        "file": files[0],
        "output": files[1],
        "from": _edition(migration.old),
        "to": _edition(migration.new),
        "counts": {**{state: len(found) for state, found in moves.items()}, "to_fill": len(migration.to_fill)},
        **{state: [_move(move) for move in found] for state, found in moves.items()},
        "panel_dropped": [
            {"item": loss.item, "assessor": loss.assessor, "percent": exact(loss.percent)}
            for loss in migration.panel_losses
        ],
        "to_fill": [_field(field) for field in migration.to_fill],
        "total": {"before": total_document(totals[0]), "after": total_document(totals[1])},
        "problems": [problem_document(problem, language) for problem in problems],
    }


def _edition(edition: Edition) -> Document:
    return {"criteria": edition.criteria.id, "digest": edition.digest}


def _move(move: Move) -> Document:
    return {
        **_field(move.old),
        "value": exact(move.value),
        "new_name": move.new.name if move.new else None,
        "why": move.why,
        "reworded": [asdict(one) for one in move.reworded],
    }


def _field(field: Field) -> Document:
    return {"name": field.name, "item": field.item, "part": list(field.part)}
