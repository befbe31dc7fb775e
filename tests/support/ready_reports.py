"""Readiness reports without a workbook."""

from __future__ import annotations

from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.report.ready.report import ReadyFinding, ReadyPoint, ReadyReport
from pmqa_score.scoring.ready import ready_checks

WRONG = Problem("FILE_EMPTY", Severity.ERROR, FilePlace("self.xlsx"))


def ready_report(edition: Edition, card: Scorecard, *, wrong: bool = False, agency: str = "กรมหนึ่ง") -> ReadyReport:
    """Return the report of *card*; every finding stands in C7 of its item's sheet, *wrong* adds one of the file."""
    identity = Identity(
        round="r1", criteria=edition.criteria.id, digest=edition.digest, layout=1,
        agency=Agency("A01", agency), assessor=Assessor("A01", agency), role="self", workbook="w",
    )  # fmt: skip
    errors = (ReadyFinding(WRONG, WRONG.place),) if wrong else ()
    sound = ReadyPoint(id="sound", state="open" if wrong else "pass", good=int(not wrong), seen=1, findings=errors)
    checks = (
        ReadyPoint(
            id=check.id, state=check.state, good=check.good, seen=check.seen,
            findings=tuple(ReadyFinding(one, CellPlace("self.xlsx", one.item, "C7")) for one in check.missing),
        )
        for check in ready_checks(edition, card)
    )  # fmt: skip
    return ReadyReport(
        file="self.xlsx", identity=identity, round_title="รอบ <ทดสอบ>", edition=edition, points=(sound, *checks)
    )
