"""The JSON document of ``pmqa criteria show``: what an edition says, with its digest."""

from __future__ import annotations

from pmqa_score.model.criteria import Curve, Figure, Item
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.report.documents import Document, number


def edition_document(edition: Edition, language: Language) -> Document:
    """Return categories, items, points and bands; every figure says whether it is verified."""
    criteria = edition.criteria
    return {
        "schema": "pmqa-criteria/1",
        "id": criteria.id,
        "title": criteria.title.of(language),
        "edition": criteria.edition.of(language),
        "digest": edition.digest,
        "method": criteria.method,
        "points": number(criteria.points),
        "levels": [
            {"id": level.id, "title": level.title.of(language), "points": _figure(level.points)}
            for level in criteria.levels
        ],
        "curve": _curve(criteria.curve),
        "categories": [
            {
                "id": category.id,
                "title": category.title.of(language),
                "kind": category.kind,
                "method": criteria.method_of(category),
                "points": _figure(category.points),
                "items": [_item(item, language) for item in category.items],
            }
            for category in criteria.categories
        ],
        "bands": [
            {
                "basis": table.basis,
                "bands": [
                    {
                        "id": band.id,
                        "label": band.label.of(language),
                        "lower": number(band.lower),
                        "upper": number(band.upper),
                        "verified": band.verified,
                    }
                    for band in table.bands
                ],
            }
            for table in edition.rules.tables
        ],
        "sources": {key: text.of(language) for key, text in criteria.sources.items()},
    }


def _item(item: Item, language: Language) -> Document:
    return {
        "id": item.id,
        "title": item.title.of(language),
        "points": _figure(item.points),
        "questions": [{"no": question.no, "title": question.title.of(language)} for question in item.questions],
        "results": list(item.results),
        "checks": [{"id": check.id, "text": check.text.of(language)} for check in item.checks],
        "measures": [
            {"no": measure.no, "title": measure.title.of(language), "required": measure.required}
            for measure in item.measures
        ],
    }


def _curve(curve: Curve | None) -> Document | None:
    if curve is None:
        return None
    steps = [
        {
            "percent": number(step.percent),
            "strict": step.strict,
            "score": number(step.score),
            "slope": number(step.slope),
        }
        for step in curve.steps
    ]
    return {"steps": steps, "source": curve.source, "verified": curve.verified}


def _figure(figure: Figure | None) -> Document | None:
    if figure is None:
        return None
    return {"value": number(figure.value), "source": figure.source, "verified": figure.verified}
