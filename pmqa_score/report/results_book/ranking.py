"""The ranking: agencies by total, ties as ties; partial ones below, without a place."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.report.results import Results
from pmqa_score.report.results_book.page import Book, Page
from pmqa_score.report.results_book.words import agreement_value, band_text
from pmqa_score.report.unverified import unverified

WIDTHS = (8, 9, 38, 8, 12, 10, 42, 10, 9, 16, 13)


def ranking_sheet(book: Book, results: Results, sheets: Mapping[str, str]) -> None:
    """Write the ranking with a link to each agency's sheet, a bar chart, and what is not verified."""
    page = book.page(book.words("sheet.ranking"), WIDTHS)
    edition = results.edition.criteria
    page.banner(
        f"{book.words('phrase.ranking_title')} · {results.title}"
        if results.title
        else book.words("phrase.ranking_title"),
        f"{edition.title.of(book.language)} {edition.edition.of(book.language)} · "
        f"{book.words('head.method')}: {book.words(f'method.{results.method}')}",
    )
    page.heads(
        "place", "id", "agency", "n", "earned", "percent", "band", "to_next", "discuss", "agreement", "stage"
    )  # fmt: skip
    first = page.row
    page.sheet.freeze_panes(first, 0)
    for place in results.places:
        result = results.result(place.agency.id)
        totals, band = result.totals, result.totals.band
        strong = "_strong" if place.place == 1 else ""
        page.cells(
            (place.place if place.place is not None else book.words("phrase.partial"), f"centre{strong}"),
            (place.agency.id, f"centre{strong}"),
            (place.agency.name, f"text{strong}"),
            (len(result.assessors), f"general{strong}"),
            (place.earned, f"fixed{strong}"),
            (place.percent, f"fixed{strong}"),
            (band_text(book, results.edition, totals), f"text{strong}"),
            (band.to_next if band else None, f"fixed{strong}"),
            (len(result.to_discuss), f"general{strong}"),
            (agreement_value(book, result.agreement), f"centre{strong}"),
            (book.words(f"stage.{result.stage}"), f"centre{strong}"),
        )
        page.link(page.row - 1, 2, sheets[place.agency.id], place.agency.name)
    _chart(page, results, first)
    _notice(book, page, results)


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
    """Draw the totals as bars, the highest on top, over the rows below the table."""
    last = page.row - 1
    if last < first:
        return
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
