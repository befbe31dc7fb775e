"""The panels that were asked to compare the assessors: what each gave, how far they are apart, and no result."""

from __future__ import annotations

from pmqa_score.model.consolidation import AgencyResult, ItemConsolidation
from pmqa_score.report.book.page import Book, Page, Value
from pmqa_score.report.results_book.words import agreement_value
from pmqa_score.report.round.results import Results

_FIGURES = ("mean", "median", "spread", "deviation", "ranges_apart", "discuss")
_WIDTHS = (10, 10, 9, 12, 14, 10)


def calibration_sheet(book: Book, results: Results) -> None:
    """Write every panel of the calibration."""
    most = max(len(result.assessors) for result in results.calibration)
    widths = (9, 50, *(13 for _ in range(max(1, most))), *_WIDTHS)
    page = book.page(book.words("sheet.calibration"), widths)
    page.banner(book.words("sheet.calibration"), results.title)
    page.note(book.words("phrase.calibration_note"))
    for result in results.calibration:
        _panel(book, page, results, result, most)


def _panel(book: Book, page: Page, results: Results, result: AgencyResult, most: int) -> None:
    page.section(f"{result.agency.id} {result.agency.name} · {book.words('reason.calibration')}")
    people = [f"={results.assessors.get(assessor, assessor)}" for assessor in result.assessors]
    figures = [one for one in _FIGURES if results.edition.rules.scale or one != "ranges_apart"]
    page.heads("item", "title", *people, *("=" for _ in range(max(1, most) - len(people))), *figures)
    for item in result.items:
        page.cells(*_row(book, results, result, item, max(1, most)))
    alpha = agreement_value(book, result.agreement)
    page.pair(book.words("head.agreement"), alpha if isinstance(alpha, str) else f"{alpha:f}")
    for one in result.excluded:
        name = results.assessors.get(one.assessor, one.assessor)
        note = f": {one.note}" if one.note else ""
        page.pair(f"{book.words('head.excluded')} {name}", f"{book.words(f'reason.{one.reason}')}{note}")


def _row(
    book: Book, results: Results, result: AgencyResult, item: ItemConsolidation, columns: int
) -> tuple[tuple[Value, str], ...]:
    mark = "_marked" if item.discuss else ""
    given = [
        (item.percents.get(assessor), "general_marked" if assessor == item.alone else "general")
        for assessor in result.assessors
    ]
    apart: tuple[Value, str] = (item.ranges_apart, "general_marked" if item.ranges_differ else "general")
    return (
        (item.id, "centre"),
        (results.edition.criteria.item(item.id).title.of(book.language), f"text{mark}"),
        *given,
        *((None, "general") for _ in range(columns - len(given))),
        (item.mean, "fixed"),
        (item.median, "fixed"),
        (item.spread, f"general{mark}"),
        (item.deviation, "fixed"),
        *((apart,) if results.edition.rules.scale else ()),  # 0 would read as agreement
        (book.words("head.discuss") if item.discuss else None, f"centre{mark}"),
    )
