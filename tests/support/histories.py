"""Histories without workbooks: rounds of panels of one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.model.consolidation import AgencyResult, PanelMember
from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.report.history.report import History, HistoryRound, agencies_of
from pmqa_score.scoring.panel.consolidate import consolidate

TINY = tiny_edition()
CORRECTED = Edition(TINY.criteria, TINY.rules, "1" * 64)
"""The tiny edition under another digest, as after a correction."""


def result(edition: Edition, agency: str, *percents: int | None, name: str = "") -> AgencyResult:
    """Return what an agency gets from one assessor who gives these percents, in the order of the items."""
    answers = {
        item.id: ItemAnswer(item=item.id, percent=None if percent is None else Decimal(percent))
        for item, percent in zip(edition.criteria.items, percents, strict=True)
    }
    member = PanelMember(assessor="a1", scorecard=Scorecard(answers))
    named = Agency(agency, name or f"กรม {agency}")
    return consolidate(edition, named, [member], method="mean", tolerance=Decimal(20), partial="use")


def history_round(
    year: int, agencies: Mapping[str, tuple[int | None, ...]], *, edition: Edition = TINY, id_: str = ""
) -> HistoryRound:
    """Return a round; *agencies* is id → percents."""
    return HistoryRound(
        id=id_ or f"r{year}",
        title=f"รอบ {id_ or year}",
        year=year,
        edition=edition,
        results=tuple(result(edition, agency, *percents) for agency, percents in agencies.items()),
    )


def history(*rounds: HistoryRound) -> History:
    """Return the rounds side by side."""
    return History(rounds=rounds, agencies=agencies_of(rounds))
