"""The parts of a round's JSON document that say what the round itself decided: awards, places, calibration."""

from __future__ import annotations

from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.bands import Threshold
from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.text import Language
from pmqa_score.report.documents import Document, number
from pmqa_score.report.round.award_standings import AwardStanding, award_standings
from pmqa_score.report.round.panel_document import agreement_document, excluded_documents, spread_document
from pmqa_score.report.round.results import Results
from pmqa_score.report.unit import EARNED
from pmqa_score.scoring.panel.ranking import Place, ranking


def award_documents(results: Results, language: Language) -> list[Document]:
    """Return every award: what it asks for, whether the round set that, who meets it (in order of places)."""
    return [_award(one, language) for one in award_standings(results)]


def category_documents(results: Results, language: Language) -> list[Document]:
    """Return the places of each category, for category awards (รายหมวด)."""
    unit = results.edition.criteria.unit
    return [
        {
            "id": category.id,
            "title": category.title.of(language),
            "awards": [award.id for award in results.edition.rules.awards if award.category == category.id],
            "ranking": [place_document(one, EARNED[unit]) for one in ranking(results.agencies, category.id)],
        }
        for category in results.edition.criteria.categories
    ]


def place_document(place: Place, earned: str) -> Document:
    """Return an agency's place; *earned* is the key of what it got."""
    return {
        "place": place.place,
        "tied": place.tied,
        "id": place.agency.id,
        "name": place.agency.name,
        earned: number(place.earned),
        "percent": number(place.percent),
    }


def calibration_documents(results: Results) -> list[Document]:
    """Return the panels that were asked to compare the assessors; none of them has a result."""
    return [_calibration(result) for result in results.calibration]


def _award(standing: AwardStanding, language: Language) -> Document:
    award, setting = standing.award, standing.setting
    thresholds = award.thresholds
    return {
        "id": award.id,
        "title": award.title.of(language),
        "category": award.category,
        "thresholds": None if thresholds is None else [_threshold(one) for one in thresholds],
        "set_by_round": _set_by(setting) if setting else None,
        "met": [place.agency.id for place in standing.winners],
        "undecided": [one.place.agency.id for one in standing.places if thresholds is not None and one.met is None],
    }


def _set_by(setting: AwardSetting) -> Document:
    return {"by": setting.by or None, "date": setting.date or None}


def _threshold(one: Threshold) -> Document:
    return {"of": one.of, "points": number(one.points), "percent": number(one.percent), "strict": one.strict}


def _calibration(result: AgencyResult) -> Document:
    return {
        "id": result.agency.id,
        "name": result.agency.name,
        "reason": "calibration",
        "assessors": list(result.assessors),
        "excluded": excluded_documents(result),
        "items": [spread_document(item, result.totals.unit) for item in result.items],
        "agreement": agreement_document(result.agreement),
    }
