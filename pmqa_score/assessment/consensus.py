"""What a returned consensus workbook owes: reasons, and the names of those who sign."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.problems import CellPlace, Problem, Severity
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import SIGN_OFF
from pmqa_score.scoring.means import in_unit
from pmqa_score.scoring.panel.consensus import CHAIR, reason_owed, unsigned
from pmqa_score.scoring.totals import given
from pmqa_score.workbook.result import FoundInput, ReadResult

REASONS = {"left_range": "CONSENSUS_REASON_LEFT_RANGE", "flagged": "CONSENSUS_REASON_FLAGGED"}
"""Why a reason is owed → the problem where it is missing."""


def consensus_problems(result: ReadResult) -> Iterator[Problem]:
    """Yield what a consensus workbook owes, judged by the panel it shows; nothing for any other workbook."""
    if result.identity.role != "consensus":
        return
    if result.panel:
        yield from reason_problems(result, result.panel)
    yield from _signatures(result)


def reason_problems(result: ReadResult, panel: PanelSheet) -> Iterator[Problem]:
    """Yield an error for each reason that is owed to *panel* and missing."""
    places = _places(result)
    card = scorecard(result.edition, result.setup, result.answers)
    agreed = given(result.edition, card)
    for item in panel.items:
        owed = reason_owed(item, agreed.get(item.id))
        found = places.get((item.id, ("rationale",)))
        if owed is None or card.items[item.id].rationale or found is None:
            continue
        percents = item.percents
        values = {
            "item": item.id, "lowest": f"{min(percents):f}", "highest": f"{max(percents):f}",
            "spread": f"{item.spread:f}", "tolerance": f"{in_unit(result.edition, panel.tolerance).normalize():f}",
        }  # fmt: skip
        here = CellPlace(result.file, found.spot.sheet, found.spot.ref)
        yield Problem(REASONS[owed], Severity.ERROR, here, f"{agreed[item.id]:f}", values)


def _signatures(result: ReadResult) -> Iterator[Problem]:
    chair = _places(result).get((SIGN_OFF, ("chair", "name")))
    if chair is None:
        return  # the sheet is gone, which is told elsewhere
    here = CellPlace(result.file, chair.spot.sheet, chair.spot.ref)
    missing = unsigned(result.answers, [found.field for found in result.inputs])
    if CHAIR in missing:
        yield Problem("CONSENSUS_WITHOUT_CHAIR", Severity.WARNING, here)
    if members := [name for name in missing if name != CHAIR]:
        yield Problem("CONSENSUS_NOT_SIGNED", Severity.WARNING, here, ", ".join(members))


def _places(result: ReadResult) -> dict[tuple[str, tuple[str | int, ...]], FoundInput]:
    return {(found.field.item, found.field.part): found for found in result.inputs}
