"""Points by category: every agency beside the others, the best of each category marked."""

from __future__ import annotations

from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.report.book.page import Book, Value
from pmqa_score.report.round.results import Results
from pmqa_score.scoring.panel.ranking import ranking


def categories_sheet(book: Book, results: Results) -> None:
    """Write points earned by agency and category; an unfinished category is shown as partial."""
    categories = results.edition.criteria.categories
    page = book.page(book.words("sheet.categories"), (8, 38, *(16 for _ in categories), 14))
    page.banner(book.words("sheet.categories"), results.title)
    page.heads(
        "id",
        "agency",
        *(f"={category.id} {category.title.of(book.language)}" for category in categories),
        "mean" if results.edition.criteria.takes_means else "total",
    )
    points = {score.id: score.points for result in results.agencies for score in result.totals.categories}
    page.cells(
        ("", "text_strong"),
        (book.words("head.points"), "text_strong"),
        *((points.get(category.id), "fixed_strong") for category in categories),
        (results.edition.criteria.points, "fixed_strong"),
    )
    page.sheet.freeze_panes(page.row, 2)
    best = {
        category.id: {place.agency.id for place in ranking(results.agencies, category.id) if place.place == 1}
        for category in categories
    }
    for place in results.places:
        result = results.result(place.agency.id)
        page.cells(
            (place.agency.id, "centre"),
            (place.agency.name, "text"),
            *(_cell(book, result, category.id, best[category.id]) for category in categories),
            (result.totals.earned if result.totals.complete else book.words("phrase.partial"), "fixed_strong"),
        )


def _cell(book: Book, result: AgencyResult, category: str, best: set[str]) -> tuple[Value, str]:
    score = next(one for one in result.totals.categories if one.id == category)
    if not score.complete:
        return book.words("phrase.partial"), "centre"
    return score.earned, "fixed_strong" if result.agency.id in best else "fixed"
