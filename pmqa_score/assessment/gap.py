"""The gap of a workbook to a further band, or to a total."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.assessment.assess import Assessed
from pmqa_score.report.gap.report import GapReport
from pmqa_score.scoring.gap.gap import gaps
from pmqa_score.scoring.gap.ladders import Limits
from pmqa_score.scoring.gap.plans import step_gains
from pmqa_score.scoring.gap.ways import Effort


def gap(
    assessed: Assessed,
    *,
    to: str | None = None,
    total: Decimal | None = None,
    limits: Limits | None = None,
    effort: Effort = "steps",
) -> GapReport:
    """Return what *assessed* lacks to its next band, to the band *to*, or to *total*, and the cheapest ways there.

    A consensus takes no indicators, so nothing is said about conditions.
    """
    read = assessed.read
    sees_conditions = read.identity.role != "consensus"
    within = limits or Limits()
    return GapReport(
        file=assessed.file,
        identity=read.identity,
        edition=read.edition,
        totals=assessed.totals,
        limits=within,
        effort=effort,
        gaps=gaps(
            read.edition, assessed.scorecard,
            to=to, total=total, limits=within, effort=effort, conditions=sees_conditions,
        ),
        gains=step_gains(read.edition, assessed.scorecard),
        sees_conditions=sees_conditions,
        problems=assessed.problems,
    )  # fmt: skip
