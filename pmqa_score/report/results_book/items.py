"""The items of a large round: every agency in a row, what it got for each item; in place of a sheet for each."""

from __future__ import annotations

from pmqa_score.model.consolidation import AgencyResult, ItemConsolidation
from pmqa_score.report.book.page import Book, Value
from pmqa_score.report.round.results import Results


def items_sheet(book: Book, results: Results) -> None:
    """Write what counts for each item, by agency in order of the places; items to discuss are marked."""
    criteria = results.edition.criteria
    page = book.page(book.words("sheet.items"), (8, 38, *(9 for _ in criteria.items)))
    page.banner(book.words("sheet.items"), results.title)
    page.note(book.words(f"phrase.items_note_{criteria.unit}"))
    page.heads("id", "agency", *(f"={item.id}" for item in criteria.items))
    page.sheet.freeze_panes(page.row, 2)
    page.sheet.repeat_rows(page.row - 1)
    for place in results.places:
        page.cells(*_row(results.result(place.agency.id)))


def _row(result: AgencyResult) -> tuple[tuple[Value, str], ...]:
    return (
        (result.agency.id, "centre"),
        (result.agency.name, "text"),
        *((_given(item, result), f"fixed{'_marked' if item.discuss else ''}") for item in result.items),
    )


def _given(item: ItemConsolidation, result: AgencyResult) -> Value:
    return item.percent if result.totals.unit == "points" else item.earned
