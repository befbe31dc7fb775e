"""The ranking: agencies by total, ties as ties; partial ones below, without a place."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.report.book.page import Book, Page, Value
from pmqa_score.report.results_book.words import agreement_value, band_text
from pmqa_score.report.round.results import Results
from pmqa_score.report.unit import EARNED, gap, official
from pmqa_score.report.unverified import unverified
from pmqa_score.scoring.panel.ranking import Place

_WIDTHS = {
    "place": 8, "id": 9, "agency": 38, "n": 8, "earned": 12, "score": 12, "rating": 12, "percent": 10, "band": 42,
    "to_next": 10, "discuss": 9, "agreement": 16, "stage": 13, "self": 12, "gap": 12,
}  # fmt: skip


BARS = 100
"""The most that can be read in a chart."""


def ranking_sheet(book: Book, results: Results, sheets: Mapping[str, str]) -> None:
    """Write the ranking with a link to each agency's sheet, a bar chart, and what is not verified."""
    columns = _columns(results)
    page = book.page(book.words("sheet.ranking"), [_WIDTHS[column] for column in columns])
    edition = results.edition.criteria
    page.banner(
        f"{book.words('phrase.ranking_title')} · {results.title}"
        if results.title
        else book.words("phrase.ranking_title"),
        f"{edition.title.of(book.language)} {edition.edition.of(book.language)} · "
        f"{book.words('head.method')}: {book.words(f'method.{results.method}')}",
    )
    page.heads(*columns)
    first = page.row
    page.sheet.freeze_panes(first, 0)
    for place in results.places:
        strong = "_strong" if place.place == 1 else ""
        cells = _cells(book, results, place)
        page.cells(*((cells[column][0], f"{cells[column][1]}{strong}") for column in columns))
        if place.agency.id in sheets:
            page.link(page.row - 1, columns.index("agency"), sheets[place.agency.id], place.agency.name)
    if results.calibration and not results.places:
        page.note(book.words("phrase.calibration_only"))
    _chart(page, results, first)
    _notice(book, page, results)


def _columns(results: Results) -> tuple[str, ...]:
    """Return the heads by their keys: percents where points are summed, what agencies gave themselves if any did."""
    unit = results.edition.criteria.unit
    scored = (EARNED[unit], "percent") if unit == "points" else (EARNED[unit],)
    own = ("self", "gap") if results.selves else ()
    return ("place", "id", "agency", "n", *scored, *own, "band", "to_next", "discuss", "agreement", "stage")


def _cells(book: Book, results: Results, place: Place) -> dict[str, tuple[Value, str]]:
    result, own = results.result(place.agency.id), results.selves.get(place.agency.id)
    totals, band = result.totals, result.totals.band
    given = official(own.totals) if own else None
    return {
        "place": (place.place if place.place is not None else book.words("phrase.partial"), "centre"),
        "id": (place.agency.id, "centre"),
        "agency": (place.agency.name, "text"),
        "n": (len(result.assessors), "general"),
        EARNED[totals.unit]: (place.earned, "fixed"),
        "percent": (place.percent, "fixed"),
        "self": (given, "fixed"),
        "gap": (gap(official(totals), given), "signed"),
        "band": (band_text(book, results.edition, totals), "text"),
        "to_next": (band.to_next if band else None, "fixed"),
        "discuss": (len(result.to_discuss), "general"),
        "agreement": (agreement_value(book, result.agreement), "centre"),
        "stage": (book.words(f"stage.{result.stage}"), "centre"),
    }


def _notice(book: Book, page: Page, results: Results) -> None:
    figures = unverified(results.edition, [result.totals.band for result in results.agencies], book.language)
    if not figures:
        return
    page.section(book.words("phrase.unverified_title"))
    for figure in figures:
        names = f" {', '.join(figure.names)}" if any(figure.names) else ""
        page.note(f"{book.words(f'unverified.{figure.kind}')}{names} — {figure.source}", "warning")
    page.note(book.words("phrase.unverified_how"))


def _chart(page: Page, results: Results, first: int) -> None:
    """Draw the highest totals as bars, the first on top, over the rows below the table."""
    if not results.places:
        return
    last = min(page.row, first + BARS) - 1
    chart = page.book.drawn.add_chart({"type": "bar"})
    font = {"name": "TH Sarabun New", "size": 12}
    chart.add_series(
        {
            "categories": [page.name, first, 2, last, 2],
            "values": [page.name, first, 4, last, 4],
            "fill": {"color": "#2E75B6"},
            "gap": 60,
            "data_labels": {"value": True, "font": font},
        }
    )
    chart.set_legend({"none": True})
    chart.set_x_axis(
        {"min": 0, "max": int(results.edition.criteria.points), "num_font": font, "major_gridlines": {"visible": False}}
    )
    chart.set_y_axis({"reverse": True, "num_font": font})
    height = 60 + 34 * (last - first + 1)
    chart.set_size({"width": 1100, "height": height})
    description = page.book.words("phrase.ranking_title")
    page.row += 1
    page.sheet.insert_chart(page.row, 0, chart, {"description": description, "object_position": 1, "x_offset": 5})
    page.row += height // 20 + 1
