"""The panel of an agency: which returned workbooks make it, and what its consensus is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.consolidation import ConsolidationMethod, ExclusionReason, PanelMember, PartialPolicy
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition
from pmqa_score.round.entry import Entries, Entry
from pmqa_score.round.folder import Round
from pmqa_score.round.roster import Assignment
from pmqa_score.scoring.panel.consensus import panel_sheet
from pmqa_score.scoring.panel.consolidate import TOLERANCE, consolidate

PARTIAL = "RETURN_PARTIAL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """How panels are merged; ``tolerance`` counts percentage points."""

    method: ConsolidationMethod = "mean"
    tolerance: Decimal = TOLERANCE
    partial: PartialPolicy = "exclude"


def members_of(entries: Iterable[Entry], agency: Agency, partial: PartialPolicy) -> tuple[PanelMember, ...]:
    """Return the members of the agency's panel, those that must not count with the reason why."""
    found = {
        member.assessor: member
        for entry, assignment in _of(entries, agency, "assessor")
        if (member := _member(entry, assignment, partial))
    }
    return tuple(found.values())


def consensus_of(entries: Iterable[Entry], agency: Agency) -> Entry | None:
    """Return the consensus workbook that makes the agency's score final; None where there is none that is finished."""
    return next((entry for entry, _ in _of(entries, agency, "consensus") if entry.outcome == "accepted"), None)


def self_of(entries: Iterable[Entry], agency: Agency) -> Entry | None:
    """Return the workbook in which the agency scores itself, complete or not; None where none counts."""
    return next((entry for entry, _ in _of(entries, agency, "self") if entry.counts), None)


def panel_of(
    edition: Edition, agency: Agency, entries: Sequence[Entry], how: Merging, missing: Iterable[Assessor] = ()
) -> PanelSheet | None:
    """Return what the agency's panel is shown; None where nobody's workbook counts."""
    members = members_of(entries, agency, how.partial)
    assessors = {asked.assessor.id: asked.assessor for _, asked in _of(entries, agency, "assessor")}
    result = consolidate(edition, agency, members, method=how.method, tolerance=how.tolerance, partial="use")
    if not result.assessors:
        return None
    return panel_sheet(edition, result, members, assessors, tolerance=how.tolerance, missing=missing)


def round_panel(opened: Round, agency: Agency, entries: Sequence[Entry]) -> PanelSheet | None:
    """Return what the agency's panel is shown in a round, as its files are now."""
    settings = opened.settings
    counted = [assignment for entry, assignment in _of(entries, agency, "assessor") if entry.counts]
    missing = (
        one.assessor
        for one in opened.roster.of_agency(agency.id)
        if one.agency == agency and one.role == "assessor" and not one.conflict and one not in counted
    )
    how = Merging(method=settings.method, tolerance=settings.tolerance, partial=settings.partial)
    return panel_of(opened.edition, agency, entries, how, missing)


def _of(entries: Iterable[Entry], agency: Agency, role: str) -> Iterator[tuple[Entry, Assignment]]:
    for entry in entries.of_agency(agency.id) if isinstance(entries, Entries) else entries:
        asked = entry.assignment
        if asked and asked.agency.id == agency.id and asked.role == role:
            yield entry, asked


def _member(entry: Entry, asked: Assignment, partial: PartialPolicy) -> PanelMember | None:
    """Return the member of the panel that a file stands for; a file that does not count stands for none."""
    if entry.assessed and entry.counts:
        card = entry.assessed.scorecard
        return PanelMember(assessor=asked.assessor.id, scorecard=card, excluded=_exclusion(entry, partial))
    if entry.assessed and asked.conflict and entry.outcome == "rejected":
        card = entry.assessed.scorecard
        return PanelMember(assessor=asked.assessor.id, scorecard=card, excluded="conflict", note=asked.conflict)
    return None


def _exclusion(entry: Entry, partial: PartialPolicy) -> ExclusionReason | None:
    is_accepted = any(waived.problem.code == PARTIAL for waived in entry.waived)
    return "partial" if entry.outcome == "partial" and partial == "exclude" and not is_accepted else None
