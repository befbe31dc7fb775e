"""The JSON document of ``pmqa ready``."""

from __future__ import annotations

from pmqa_score.model.text import Language
from pmqa_score.problems import CellPlace
from pmqa_score.report.documents import Document, identity_document, problem_document
from pmqa_score.report.ready.report import ReadyFinding, ReadyReport
from pmqa_score.report.ready.view import finding_text, ready_view
from pmqa_score.scoring.missing import Missing


def ready_document(report: ReadyReport, language: Language) -> Document:
    """Return every check with all its findings."""
    view = ready_view(report, language)
    return {
        "schema": "pmqa-ready/1",
        "file": report.file,
        **identity_document(report.identity),
        "ready": report.is_ready,
        "checks": [
            {
                "id": point.id,
                "title": check.title,
                "rule": check.rule,
                "state": point.state,
                "good": point.good,
                "seen": point.seen,
                "missing": [_finding(finding, language) for finding in point.findings],
            }
            for point, check in zip(report.points, view.checks, strict=True)
        ],
    }


def _finding(finding: ReadyFinding, language: Language) -> Document:
    what, place = finding.what, finding.place
    if not isinstance(what, Missing):
        return problem_document(what, language)
    return {
        "code": what.key,
        "item": what.item,
        "text": finding_text(finding, language),
        "file": place.file,
        "sheet": place.sheet if isinstance(place, CellPlace) else None,
        "cell": place.cell if isinstance(place, CellPlace) else None,
    }
