"""The history as a workbook: shares by year with a chart, totals, items, rounds. Plain values, no formulas."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.report.book.looks import FACE, LINE
from pmqa_score.report.book.page import Book, Page, Value
from pmqa_score.report.book.save import book_bytes
from pmqa_score.report.history.view import ROOM, HistoryView, YearView
from pmqa_score.texts import say

MOST_LINES = 12
"""Lines that can still be told apart in one chart."""

ROWS_BESIDE = 5
"""Agencies with which the chart still fits on the first paper; with more it has one of its own."""

_FONT = {"name": FACE, "size": 12}
_GRID = {"color": LINE, "width": 0.5}
_COLOURS = (
    "#1F3864", "#C55A11", "#2E75B6", "#548235", "#7030A0", "#BF9000",
    "#C00000", "#3B838A", "#7F7F7F", "#833C0B", "#0B4FA8", "#375623",
)  # fmt: skip


def history_book(view: HistoryView) -> bytes:
    """Return *view* as .xlsx; equal views give equal bytes."""
    return book_bytes(lambda book: _sheets(book, view), view.language, title=_words(view, "page.title"))


def _sheets(book: Book, view: HistoryView) -> None:
    _shares(book, view)
    _totals(book, view)
    _items(book, view)
    _rounds(book, view)


def _shares(book: Book, view: HistoryView) -> None:
    """Write each agency's share of the maximum by year, and the lines of these cells: a gap where there is none."""
    page = book.page(_words(view, "sheet.shares"), (9, 44, *([13] * len(view.rounds))))
    page.banner(_words(view, "page.title"), _words(view, "page.share"))
    page.heads(*_heads(view, "id", "agency"), *(f"={one.label}" for one in view.rounds))
    first = page.row
    for agency in view.agencies:
        page.cells(
            (agency.id, "centre"), (agency.name, "text"),
            *((one.share, "fixed") for one in agency.years),
        )  # fmt: skip
    page.note(_words(view, "page.lead"))
    if view.agencies:
        _chart(page, view, first)


def _chart(page: Page, view: HistoryView, first: int) -> None:
    chart = page.book.drawn.add_chart({"type": "line"})
    last = len(view.rounds) + 1
    for no, agency in enumerate(view.agencies[:MOST_LINES]):
        colour = _COLOURS[no]
        chart.add_series(
            {
                "name": f"{agency.id} {agency.name}",
                "categories": [page.name, first - 1, 2, first - 1, last],
                "values": [page.name, first + no, 2, first + no, last],
                "line": {"color": colour, "width": 2.25},
                "marker": {"type": "circle", "size": 7, "fill": {"color": colour}, "border": {"color": colour}},
            }
        )
    title = _words(view, "page.chart_all")
    chart.set_title({"name": title, "name_font": {**_FONT, "size": 16, "bold": True}})
    chart.set_legend({"position": "bottom", "font": _FONT})
    chart.set_y_axis({"min": 0, "max": 100, "num_font": _FONT, "major_gridlines": {"visible": True, "line": _GRID}})
    chart.set_x_axis({"num_font": _FONT})
    chart.show_blanks_as("gap")
    chart.set_size({"width": 680, "height": 340})
    if len(view.agencies) > MOST_LINES:
        page.note(_words(view, "page.chart_some", shown=MOST_LINES, all=len(view.agencies)))
    if len(view.agencies) > ROWS_BESIDE:
        page.sheet.set_h_pagebreaks([page.row])
    words = "; ".join(f"{agency.name}: {agency.chart_words}" for agency in view.agencies[:MOST_LINES])
    page.sheet.insert_chart(page.row + 1, 0, chart, {"description": f"{title}. {words}"})


def _totals(book: Book, view: HistoryView) -> None:
    page = book.page(_words(view, "sheet.totals"), (9, 40, 14, 42, 12, 12, 14, 30, 13, 30))
    page.banner(_words(view, "page.title"), _words(view, "sheet.totals"))
    page.heads(
        *_heads(view, "id", "agency", "year", "criteria", "total"), "points",
        *_heads(view, "share", "band", "stage", "change"),
    )  # fmt: skip
    page.sheet.freeze_panes(page.row, 2)
    for agency in view.agencies:
        for one in agency.years:
            page.cells(
                (agency.id, "centre"), (agency.name, "text"), (one.label, "centre"), (one.criteria, "text"),
                (_earned(one), "fixed"), (one.points, "fixed"), (one.share, "fixed"), (one.band, "text"),
                (one.stage, "centre"), (one.change_words, "text"),
            )  # fmt: skip


def _earned(one: YearView) -> Value:
    """Return the official total, or in words why there is none."""
    return one.state if one.earned is None else one.earned


def _items(book: Book, view: HistoryView) -> None:
    page = book.page(_words(view, "sheet.items"), (9, 40, 42, 8, 44, *([13] * len(view.rounds))))
    page.banner(_words(view, "page.title"), _words(view, "sheet.items"))
    labels = [f"={one.label}" for one in view.rounds]
    page.heads(*_heads(view, "id", "agency", "criteria", "item", "title_head"), *labels)
    page.sheet.freeze_panes(page.row, 2)
    for agency in view.agencies:
        for table in agency.items:
            for item, title, figures in table.rows:
                page.cells(
                    (agency.id, "centre"), (agency.name, "text"), (table.criteria, "text"), (item, "centre"),
                    (title, "text"), *((figure, "fixed") for figure in figures),
                )  # fmt: skip


def _rounds(book: Book, view: HistoryView) -> None:
    page = book.page(_words(view, "sheet.rounds"), (10, 20, 60, 50, 12))
    page.banner(_words(view, "page.title"), _words(view, "page.rounds"))
    page.heads(*_heads(view, "year", "id", "round", "criteria", "count"))
    for one in view.rounds:
        page.cells(
            (one.year, "general"), (one.id, "centre"), (one.title, "text"), (one.criteria, "text"),
            (one.agencies, "general"),
        )  # fmt: skip


def _heads(view: HistoryView, *keys: str) -> Iterator[str]:
    """Yield column heads in the texts of the history, as ``heads`` takes them."""
    return (f"={_words(view, f'page.{key}')}" for key in keys)


def _words(view: HistoryView, key: str, **values: object) -> str:
    return say(ROOM, key, view.language, **values)
