"""What the panels have to talk about: items over the tolerance, by their effect on the total."""

from __future__ import annotations

from typing import TypeVar

from pmqa_score.model.consolidation import AgencyResult, ItemConsolidation
from pmqa_score.report.book.page import Book, Value
from pmqa_score.report.results_book.words import tolerance_text
from pmqa_score.report.round.results import Results
from pmqa_score.report.unit import FIGURE
from pmqa_score.scoring.panel.effect import effect

WIDTHS = (8, 30, 8, 34, 10, 10, 12, 10, 36, 16)
RANGES = 6
"""The column of how many ranges lie between."""

Column = TypeVar("Column")


def discuss_sheet(book: Book, results: Results) -> None:
    """Write every item to discuss, of all agencies; the one that moves most of a total first."""
    page = book.page(book.words("sheet.discuss"), _fitting(results, WIDTHS))
    page.banner(book.words("phrase.discuss_title", tolerance=tolerance_text(book, results)), results.title)
    rows = sorted(
        ((result, item) for result in results.agencies for item in result.items if item.discuss),
        key=lambda row: (-effect(results.edition, row[1].id, row[1].spread), row[0].agency.id, row[1].id),
    )
    if not rows:
        page.note(book.words("phrase.nothing_to_discuss"))
        return
    unit = results.edition.criteria.unit
    heads = ("id", "agency", "item", "title", "points", "spread", "ranges_apart", FIGURE[unit], "assessors", "alone")
    page.heads(*_fitting(results, heads))
    page.sheet.freeze_panes(page.row, 0)
    for result, item in rows:
        page.cells(*_fitting(results, _row(book, results, result, item)))


def _fitting(results: Results, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Leave out the ranges between, where the edition has no ranges: 0 would read as agreement."""
    return columns if results.edition.rules.scale else (*columns[:RANGES], *columns[RANGES + 1 :])


def _row(book: Book, results: Results, result: AgencyResult, item: ItemConsolidation) -> tuple[tuple[Value, str], ...]:
    criteria = results.edition.criteria
    described = criteria.item(item.id)
    given = ", ".join(
        f"{results.assessors.get(assessor, assessor)} {percent:f}" for assessor, percent in item.percents.items()
    )
    return (
        (result.agency.id, "centre"),
        (result.agency.name, "text"),
        (item.id, "centre"),
        (described.title.of(book.language), "text"),
        (described.points.value if described.points else criteria.points, "general"),
        (item.spread, "general_marked"),
        (item.ranges_apart, "general_marked" if item.ranges_differ else "general"),
        (item.percent if criteria.unit == "points" else item.earned, "fixed"),
        (given, "text"),
        (results.assessors.get(item.alone, item.alone) if item.alone else None, "text"),
    )
