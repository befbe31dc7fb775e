"""All sheets of a results workbook, in order."""

from __future__ import annotations

from pmqa_score.model.text import Language
from pmqa_score.report.book.page import Book, sheet_name
from pmqa_score.report.book.save import book_bytes, long_book_bytes
from pmqa_score.report.results_book.agency import agency_sheet
from pmqa_score.report.results_book.assessors import assessors_sheet
from pmqa_score.report.results_book.awards import awards_sheet
from pmqa_score.report.results_book.calibration import calibration_sheet
from pmqa_score.report.results_book.categories import categories_sheet
from pmqa_score.report.results_book.discuss import discuss_sheet
from pmqa_score.report.results_book.items import items_sheet
from pmqa_score.report.results_book.ledger import ledger_sheet, problems_sheet
from pmqa_score.report.results_book.provenance import provenance_sheet
from pmqa_score.report.results_book.ranking import ranking_sheet
from pmqa_score.report.round.results import Results

MANY = 100
"""Agencies from which on each stands in a row of one sheet: nobody finds a sheet among thousands."""


def results_book(results: Results, language: Language) -> bytes:
    """Return the results of a round as .xlsx; equal results give equal bytes."""
    properties = {"title": results.title, "subject": results.edition.criteria.id}
    drawn = book_bytes if len(results.agencies) <= MANY else long_book_bytes
    return drawn(lambda book: _sheets(book, results), language, **properties)


def _sheets(book: Book, results: Results) -> None:
    names = _sheet_names(book, results) if len(results.agencies) <= MANY else {}
    ranking_sheet(book, results, names)
    categories_sheet(book, results)
    if results.edition.rules.awards:
        awards_sheet(book, results)
    discuss_sheet(book, results)
    if names:
        for place in results.places:
            agency_sheet(book, results, results.result(place.agency.id), names[place.agency.id])
    elif results.agencies:
        items_sheet(book, results)
    if results.calibration:
        calibration_sheet(book, results)
    assessors_sheet(book, results)
    ledger_sheet(book, results)
    problems_sheet(book, results)
    provenance_sheet(book, results)


def _sheet_names(book: Book, results: Results) -> dict[str, str]:
    """Return the name of each agency's sheet, by its id."""
    names: dict[str, str] = {}
    fixed = [book.words(f"sheet.{key}") for key in _FIXED]
    for result in results.agencies:
        agency = result.agency
        names[agency.id] = sheet_name(f"{agency.id} {agency.name}", [*fixed, *names.values()])
    return names


_FIXED = (
    "ranking", "categories", "awards", "discuss", "calibration", "assessors", "ledger", "problems", "provenance",
)  # fmt: skip
"""Sheets that are no agency's, by the keys of their names."""
