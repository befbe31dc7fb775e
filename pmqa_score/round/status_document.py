"""The JSON document of ``pmqa status``."""

from __future__ import annotations

from itertools import groupby

from pmqa_score.model.text import Language
from pmqa_score.report.documents import Document, problem_document
from pmqa_score.round.entry import Entry
from pmqa_score.round.folder import Round
from pmqa_score.round.status import Standing, Status


def status_document(opened: Round, status: Status, language: Language) -> Document:
    """Return the status of a round for other programs: agencies × assessors, then every file."""
    by_agency = groupby(status.standings, key=lambda one: one.assignment.agency)
    agreed = {one.assignment.agency.id: _standing(one) for one in status.consensus}
    return {
        "schema": "pmqa-status/1",
        "round": opened.settings.id,
        "title": opened.settings.title,
        "deadline": opened.settings.due.isoformat() if opened.settings.due else None,
        "complete": status.is_complete,
        "agencies": [
            {
                "id": agency.id,
                "name": agency.name,
                "calibration": opened.settings.calibrates(agency.id),
                "assessors": [_standing(one) for one in standings],
                "consensus": agreed.get(agency.id),
            }
            for agency, standings in by_agency
        ],
        "ledger": dict(status.ledger.counts),
        "files": [_file(entry, language) for entry in status.ledger.entries],
        "problems": [problem_document(one, language) for one in (*opened.problems, *status.ledger.problems)],
    }


def _standing(standing: Standing) -> Document:
    assignment, entry = standing.assignment, standing.entry
    return {
        "id": assignment.assessor.id,
        "name": assignment.assessor.name,
        "role": assignment.role,
        "state": standing.state,
        "conflict": assignment.conflict or None,
        "file": entry.file if entry else None,
        "saved": _time(entry) if entry else None,
        "late": entry.late if entry else None,
        "missing": list(entry.assessed.missing) if entry and entry.assessed else None,
    }


def _file(entry: Entry, language: Language) -> Document:
    return {
        "file": entry.file,
        "outcome": entry.outcome,
        "saved": _time(entry),
        "late": entry.late,
        "instead": entry.instead or None,
        "problems": [problem_document(problem, language) for problem in entry.problems],
        "waived": [
            {**problem_document(one.problem, language), "reason": one.waiver.reason, "by": one.waiver.by}
            for one in entry.waived
        ],
    }


def _time(entry: Entry) -> str:
    return f"{entry.saved:%Y-%m-%dT%H:%M:%SZ}"
