"""Gap reports without a workbook."""

from __future__ import annotations

from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.report.gap.report import GapReport
from pmqa_score.scoring.gap.gap import gaps
from pmqa_score.scoring.gap.ladders import Limits
from pmqa_score.scoring.gap.plans import step_gains
from pmqa_score.scoring.totals import totals


def gap_report(edition: Edition, card: Scorecard, **asked: object) -> GapReport:
    """Return the report of *card*, as if an agency had scored itself; *asked* is what ``gaps`` takes."""
    identity = Identity(
        round="r1", criteria=edition.criteria.id, digest=edition.digest, layout=1,
        agency=Agency("A01", "กรมหนึ่ง"), assessor=Assessor("A01", "กรมหนึ่ง"), role="self", workbook="w",
    )  # fmt: skip
    return GapReport(
        file="self.xlsx",
        identity=identity,
        edition=edition,
        totals=totals(edition, card),
        limits=Limits(),
        effort="steps",
        gaps=gaps(edition, card, **asked),  # type: ignore[arg-type] # a test says what it asks for
        gains=step_gains(edition, card),
        sees_conditions=True,
        problems=(),
    )
