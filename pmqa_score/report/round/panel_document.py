"""The parts of a round's JSON document that say what a panel gave and how far it is apart, counted or not."""

from __future__ import annotations

from pmqa_score.model.consolidation import AgencyResult, Agreement, ItemConsolidation
from pmqa_score.model.criteria import Unit
from pmqa_score.report.documents import Document, number
from pmqa_score.report.unit import GIVEN


def excluded_documents(result: AgencyResult) -> list[Document]:
    """Return the assessors who do not count, and why."""
    return [{"assessor": one.assessor, "reason": one.reason, "note": one.note} for one in result.excluded]


def spread_document(item: ItemConsolidation, unit: Unit) -> Document:
    """Return what the assessors gave an item, in percents, scores or ratings, and how far these are apart."""
    return {
        "id": item.id,
        GIVEN[unit]: {assessor: number(percent) for assessor, percent in item.percents.items()},
        "n": item.n,
        "mean": number(item.mean),
        "median": number(item.median),
        "spread": number(item.spread),
        "deviation": number(item.deviation),
        "ranges_apart": item.ranges_apart,
        "ranges_differ": item.ranges_differ,
        "discuss": item.discuss,
        "alone": item.alone,
    }


def agreement_document(agreement: Agreement) -> Document:
    """Return how far assessors agree; ``reason`` says why there is no alpha."""
    return {
        "alpha": number(agreement.alpha),
        "n": agreement.n,
        "items": agreement.items,
        "reason": agreement.reason,
    }
