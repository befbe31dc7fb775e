"""The JSON document of ``pmqa consolidate``: a round's results for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pmqa_score.model.consolidation import (
    AgencyResult,
    AssessorSeverity,
    ItemConsolidation,
    Robustness,
)
from pmqa_score.model.criteria import Unit
from pmqa_score.model.text import Language
from pmqa_score.report.documents import (
    Anew,
    Document,
    category_document,
    number,
    problem_document,
    total_document,
)
from pmqa_score.report.figures_document import figures_document
from pmqa_score.report.round.decisions import (
    award_documents,
    calibration_documents,
    category_documents,
    place_document,
)
from pmqa_score.report.round.panel_document import agreement_document, excluded_documents, spread_document
from pmqa_score.report.round.results import Agreed, FileRow, Results, SelfScore
from pmqa_score.report.unit import EARNED, figure, gap, official
from pmqa_score.scoring.means import in_unit
from pmqa_score.scoring.panel.one_item import panel_percent


def consolidation_document(results: Results, language: Language) -> Document:
    """Return the results of a round; equal results give equal documents."""
    parts = consolidation_parts(results, language)
    return {key: list(part) if isinstance(part, Anew) else part for key, part in parts.items()}


def consolidation_parts(results: Results, language: Language) -> Mapping[str, Any]:
    """Return the document with ``agencies`` and ``files``, which may be thousands, made anew whenever asked for."""
    edition = results.edition
    unit = edition.criteria.unit
    return {
        "schema": "pmqa-consolidation/1",
        "round": results.round,
        "title": results.title,
        "criteria": edition.criteria.id,
        "digest": edition.digest,
        "method": results.method,
        "unit": unit,
        "tolerance": number(results.tolerance),
        "tolerance_in_unit": number(in_unit(edition, results.tolerance)),
        "partial": results.partial,
        **figures_document(edition, [result.totals.band for result in results.agencies], language),
        "awards_not_set": [award.id for award in edition.rules.awards if award.thresholds is None],
        "awards": award_documents(results, language),
        "ranking": [place_document(place, EARNED[unit]) for place in results.places],
        "categories": category_documents(results, language),
        "agencies": Anew(lambda: (_agency(result, results) for result in results.agencies)),
        "calibration": calibration_documents(results),
        "agreement": agreement_document(results.agreement),
        "severity": {
            "linked": results.severity.linked,
            "groups": [list(group) for group in results.severity.groups],
            "assessors": [_severity(one, results) for one in results.severity.assessors],
        },
        "ledger": dict(results.counts),
        "files": Anew(lambda: (_file(row, unit, language) for row in results.files)),
        "missing": [{"agency": agency.id, "assessor": assessor} for agency, assessor in results.missing],
        "problems": [problem_document(problem, language) for problem in results.problems],
    }


def _agency(result: AgencyResult, results: Results) -> Document:
    agency, unit = result.agency.id, result.totals.unit
    agreed, own = results.consensus.get(agency), results.selves.get(agency)
    reasons = agreed.reasons if agreed else {}
    items = {score.id: figure(unit, score) for score in own.totals.items} if own else {}
    categories = {score.id: figure(unit, score) for score in own.totals.categories} if own else {}
    panel = {score.id: figure(unit, score) for score in result.totals.items}
    panel |= {score.id: figure(unit, score) for score in result.totals.categories}
    return {
        "id": agency,
        "name": result.agency.name,
        "assessors": list(result.assessors),
        "excluded": excluded_documents(result),
        "stage": result.stage,
        "complete": result.totals.complete,
        "consensus": _consensus(agreed) if agreed else None,
        "self": _self(own, result) if own else None,
        "items": [
            _item(item, result, reasons.get(item.id)) | _beside(panel[item.id], items.get(item.id))
            for item in result.items
        ],
        "categories": [
            category_document(score, unit) | _beside(panel[score.id], categories.get(score.id))
            for score in result.totals.categories
        ],
        "total": total_document(result.totals),
        "lenses": {lens: dict(counts) for lens, counts in results.tags.get(agency, {}).items()},
        "agreement": agreement_document(result.agreement),
        "robustness": _robustness(result.robustness),
    }


def _self(own: SelfScore, result: AgencyResult) -> Document:
    """Return what the agency gives itself, and how far the panel stands above that in total."""
    return {
        "file": own.file,
        "complete": own.totals.complete,
        "total": total_document(own.totals),
        "gap": number(gap(official(result.totals), official(own.totals))),
    }


def _beside(panel: Decimal | None, own: Decimal | None) -> Document:
    """Return what the agency gives itself, in percent or as score or rating, and how far the panel stands above it."""
    return {"self": number(own), "gap": number(gap(panel, own))}


def _consensus(agreed: Agreed) -> Document:
    return {
        "file": agreed.file,
        "saved": f"{agreed.saved:%Y-%m-%dT%H:%M:%SZ}",
        "receipt": agreed.receipt,
        "chair": agreed.chair or None,
        "preliminary": total_document(agreed.preliminary),
    }


def _item(item: ItemConsolidation, result: AgencyResult, reason: str | None) -> Document:
    """Return an item from the assessors' percents to the one that counts: ``preliminary``, then ``agreed`` if it is.

    In an edition of means all of them are scores or ratings.
    """
    unit = result.totals.unit
    counts, is_agreed = item.percent if unit == "points" else item.earned, item.method_used == "consensus"
    return {
        **spread_document(item, unit),
        "preliminary": number(panel_percent(list(item.percents.values()), result.method)[0] if is_agreed else counts),
        "agreed": number(counts) if is_agreed else None,
        "agreed_because": reason,
        "method": item.method_used,
        **({"percent": number(item.percent)} if unit == "points" else {}),
        **({"level": item.level} if unit == "score" else {}),
        EARNED[unit]: number(item.earned),
        **({"range": item.range} if unit == "points" else {}),
    }


def _robustness(robustness: Robustness | None) -> Document | None:
    """Return how solid the decision is; null while the total is partial."""
    if robustness is None:
        return None
    return {
        "band_stable": robustness.band_stable,
        "awards_stable": robustness.awards_stable,
        "deciding_items": list(robustness.deciding_items),
        "deciding_assessors": list(robustness.deciding_assessors),
    }


def _severity(one: AssessorSeverity, results: Results) -> Document:
    return {
        "assessor": one.assessor,
        "name": results.assessors.get(one.assessor, one.assessor),
        "n": one.n,
        "agencies": one.agencies,
        "deviation": number(one.deviation),
        "lower": number(one.lower),
        "upper": number(one.upper),
        "shrunk": number(one.shrunk),
    }


def _file(row: FileRow, unit: Unit, language: Language) -> Document:
    return {
        "file": row.file,
        "outcome": row.outcome,
        "agency": row.agency or None,
        "assessor": row.assessor or None,
        "role": row.role or None,
        "saved": f"{row.saved:%Y-%m-%dT%H:%M:%SZ}" if row.saved else None,
        "late": row.late,
        "instead": row.instead or None,
        "excluded": row.excluded,
        EARNED[unit]: number(row.earned),
        "receipt": row.receipt or None,
        "problems": [problem_document(problem, language) for problem in row.problems],
        "waived": [
            {**problem_document(one.problem, language), "reason": one.reason, "by": one.by} for one in row.accepted
        ],
    }
