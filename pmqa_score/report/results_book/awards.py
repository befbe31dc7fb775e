"""The awards: what each asks for, who set that, and every agency by its place in what the award is for."""

from __future__ import annotations

from pmqa_score.report.book.page import Book, Page, Value
from pmqa_score.report.round.award_standings import AwardPlace, AwardStanding, asked, award_standings, set_by_round
from pmqa_score.report.round.results import Results
from pmqa_score.report.unit import EARNED

WIDTHS = (10, 12, 48, 16, 12, 30)


def awards_sheet(book: Book, results: Results) -> None:
    """Write every award with its ranking, by its category or by the total; those that are not set stand last."""
    page = book.page(book.words("sheet.awards"), WIDTHS, landscape=False)
    page.banner(book.words("phrase.awards_title"), results.title)
    for standing in sorted(award_standings(results), key=lambda one: one.award.thresholds is None):
        _award(book, page, results, standing)


def _award(book: Book, page: Page, results: Results, standing: AwardStanding) -> None:
    award = standing.award
    page.section(award.title.of(book.language))
    page.note(asked(results.edition, award, book.language) or book.words("award_state.not_set"))
    if who := set_by_round(results.edition, award, book.language):
        page.note(who)
    if award.category or award.thresholds is not None:
        _places(book, page, results, standing)


def _places(book: Book, page: Page, results: Results, standing: AwardStanding) -> None:
    page.heads("place", "id", "agency", EARNED[results.edition.criteria.unit], "percent", "award")
    for one in standing.places:
        page.cells(*_row(book, standing, one))


def _row(book: Book, standing: AwardStanding, one: AwardPlace) -> tuple[tuple[Value, str], ...]:
    place = one.place
    decided = {None: "undecided", True: "met", False: "unmet"}[one.met]
    state = "not_set" if standing.award.thresholds is None else decided
    tied = f" {book.words('phrase.tied')}" if place.tied else ""
    shown: Value = (
        book.words("phrase.partial") if place.place is None else f"{place.place}{tied}" if tied else place.place
    )
    return (
        (shown, "centre"),
        (place.agency.id, "centre"),
        (place.agency.name, "text"),
        (place.earned, "fixed"),
        (place.percent, "fixed"),
        (book.words(f"award_state.{state}"), "good" if one.met else "centre"),
    )
