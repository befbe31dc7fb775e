"""What stands beside a panel's result: what the agency gives itself, and what its evidence shows through a lens."""

from __future__ import annotations

from pmqa_score.model.consolidation import AgencyResult, PartialPolicy
from pmqa_score.model.identity import Agency
from pmqa_score.model.setup import Edition
from pmqa_score.report.round.results import SelfScore, TagCounts
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.panels import members_of, self_of
from pmqa_score.scoring.panel.majority import lens_counts


def self_score(ledger: Ledger, agency: Agency) -> SelfScore | None:
    """Return what *agency* gives itself; None without a workbook that counts."""
    entry = self_of(ledger.entries, agency)
    return SelfScore(file=entry.file, totals=entry.assessed.totals) if entry and entry.assessed else None


def tag_counts(edition: Edition, ledger: Ledger, result: AgencyResult, partial: PartialPolicy) -> TagCounts | None:
    """Return how often the members that count see each tag; None for an edition without lenses, or without members."""
    if not edition.criteria.lenses or not result.assessors:
        return None
    members = members_of(ledger.entries, result.agency, partial)
    return lens_counts(edition, [member.scorecard for member in members if member.assessor in result.assessors])
