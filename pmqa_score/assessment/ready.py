"""The readiness of a workbook for submission."""

from __future__ import annotations

from pmqa_score.assessment.assess import Assessed
from pmqa_score.problems import CellPlace, FilePlace, Severity
from pmqa_score.report.ready.report import ReadyFinding, ReadyPoint, ReadyReport
from pmqa_score.scoring.ready import ready_checks


def ready(assessed: Assessed) -> ReadyReport:
    """Return every check of *assessed*, each finding with its cell. A consensus is not asked about indicators."""
    read = assessed.read
    places = {
        (found.field.item, found.field.part): CellPlace(read.file, found.spot.sheet, found.spot.ref)
        for found in read.inputs
    }
    role = read.identity.role
    checks = ready_checks(read.edition, assessed.scorecard, indicators=role != "consensus", plans=role == "self")
    return ReadyReport(
        file=assessed.file,
        identity=read.identity,
        round_title=read.setup.round_title,
        edition=read.edition,
        points=(
            _sound(assessed),
            *(
                ReadyPoint(
                    id=check.id,
                    state=check.state,
                    good=check.good,
                    seen=check.seen,
                    findings=tuple(
                        ReadyFinding(one, places.get((one.item, one.part), FilePlace(read.file)))
                        for one in check.missing
                    ),
                )
                for check in checks
            ),
        ),
    )


def _sound(assessed: Assessed) -> ReadyPoint:
    errors = [one for one in assessed.problems if one.severity is Severity.ERROR]
    return ReadyPoint(
        id="sound",
        state="open" if errors else "pass",
        good=0 if errors else 1,
        seen=1,
        findings=tuple(ReadyFinding(one, one.place) for one in errors),
    )
