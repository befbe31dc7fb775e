"""The JSON document of ``pmqa history``."""

from __future__ import annotations

from pmqa_score.model.identity import Agency
from pmqa_score.model.text import Language
from pmqa_score.report.documents import Document, number, problem_document, total_document
from pmqa_score.report.history.report import History, ItemYears, YearRow, item_years, year_rows


def history_document(history: History, language: Language) -> Document:
    """Return every round, and every agency with its total, band and items in each; figures stand in order of rounds."""
    return {
        "schema": "pmqa-history/1",
        "rounds": [
            {
                "id": one.id,
                "title": one.title,
                "year": one.year,
                "criteria": one.edition.criteria.id,
                "digest": one.edition.digest,
                "agencies": len(one.results),
            }
            for one in history.rounds
        ],
        "agencies": [_agency(history, agency) for agency in history.agencies],
        "problems": [problem_document(problem, language) for problem in history.problems],
    }


def _agency(history: History, agency: Agency) -> Document:
    return {
        "id": agency.id,
        "name": agency.name,
        "years": [_year(row) for row in year_rows(history, agency.id)],
        "items": [_item(one) for one in item_years(history, agency.id)],
    }


def _year(row: YearRow) -> Document:
    """Return an agency in one round; ``total`` is null where it was not in it, ``share`` while it is partial."""
    result = row.result
    return {
        "year": row.round.year,
        "round": row.round.id,
        "stage": result.stage if result else None,
        "complete": result.totals.complete if result else None,
        "total": total_document(result.totals) if result else None,
        "share": number(row.share),
        "change": number(row.change),
        "change_in": row.change_unit,
    }


def _item(one: ItemYears) -> Document:
    return {
        "criteria": one.criteria,
        "id": one.item,
        "of": number(one.whole),
        "figures": [number(figure) for figure in one.figures],
    }
