"""What stands beside a panel's result: what the agency gives itself, and what its evidence shows through a lens."""

from __future__ import annotations

from collections.abc import Iterable

from pmqa_score.model.consolidation import AgencyResult, PartialPolicy
from pmqa_score.model.setup import Edition
from pmqa_score.report.round.results import SelfScore, TagCounts
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.panels import members_of, self_of
from pmqa_score.scoring.panel.majority import lens_counts


def self_scores(ledger: Ledger, results: Iterable[AgencyResult]) -> dict[str, SelfScore]:
    """Return by agency id what agencies give themselves; those without a workbook that counts are left out."""
    found = {result.agency.id: self_of(ledger.entries, result.agency) for result in results}
    return {
        agency: SelfScore(file=entry.file, totals=entry.assessed.totals)
        for agency, entry in found.items()
        if entry and entry.assessed
    }


def tag_counts(
    edition: Edition, ledger: Ledger, results: Iterable[AgencyResult], partial: PartialPolicy
) -> dict[str, TagCounts]:
    """Return by agency id how often the members that count see each tag; nothing for an edition without lenses."""
    if not edition.criteria.lenses:
        return {}
    return {
        result.agency.id: lens_counts(
            edition,
            [
                member.scorecard
                for member in members_of(ledger.entries, result.agency, partial)
                if member.assessor in result.assessors
            ],
        )
        for result in results
        if result.assessors
    }
