"""A comparison as .xlsx: a summary with charts, items, indicators, comments, all other answers that differ."""

from __future__ import annotations

from collections.abc import Iterable

from pmqa_score.report.book.page import Book, Page
from pmqa_score.report.book.save import book_bytes
from pmqa_score.report.compare.charts import result_chart
from pmqa_score.report.compare.view import CompareView, PairRow, ResultRow
from pmqa_score.report.compare.words import ROOM, signed
from pmqa_score.texts import say

_RESULTS = (9, 52, 13, 13, 14, 16, 16, 13)
"""Column widths of the sheets with percents."""


def compare_book(view: CompareView) -> bytes:
    """Return *view* as .xlsx; equal comparisons give equal bytes."""
    properties = {"title": _say(view, "phrase.title"), "subject": view.agency}
    return book_bytes(lambda book: _sheets(book, view), view.language, **properties)


def _sheets(book: Book, view: CompareView) -> None:
    _summary(book, view)
    _items(book, view)
    _indicators(book, view)
    _comments(book, view)
    _answers(book, view)


def _say(view: CompareView, key: str, **values: object) -> str:
    return say(ROOM, key, view.language, **values)


def _page(book: Book, view: CompareView, key: str, widths: tuple[float, ...], *, landscape: bool = True) -> Page:
    page = book.page(_say(view, f"sheet.{key}"), widths, landscape=landscape)
    page.banner(
        _say(view, "phrase.title"), view.agency, *(f"{one.name}: {one.facts}" for one in (view.left, view.right))
    )
    return page


def _summary(book: Book, view: CompareView) -> None:
    """Write both totals, the categories with their chart, and the conditions."""
    page = _page(book, view, "summary", _RESULTS, landscape=False)
    page.heads("=", "title", "earned", "points", "band")
    for letter, side in (("A", view.left), ("B", view.right)):
        page.cells(
            (letter, "centre_strong"), (side.name, "text"), (side.earned, "fixed"), (side.points, "general"),
            (side.band, "centre"),
        )  # fmt: skip
    page.cells(
        (None, "centre_strong"), (book.words("head.gap_b"), "text_strong"), (signed(view.earned_gap), "centre_strong")
    )
    for line in view.only:
        page.note(line, "warning")
    page.row += 1
    _heads(page, view)
    first = page.row
    for row in (*view.categories, view.results[-1]):
        _result(page, row)
    result_chart(page, view, first, len(view.categories), "phrase.chart_categories")
    _conditions(page, view)
    page.row += 1
    page.note(_say(view, "phrase.counts", words=view.indicator_counts))
    page.note(_say(view, "phrase.comment_counts", words=view.comment_counts))
    page.note(_say(view, "phrase.answer_counts", count=len(view.answers)))


def _heads(page: Page, view: CompareView) -> None:
    page.heads("item", "title", f"{view.unit}_a", f"{view.unit}_b", "gap_b", "step_a", "step_b", "steps")


def _result(page: Page, row: ResultRow) -> None:
    strong = "_strong" if row.strong else ""
    falls = "_marked" if row.gap is not None and row.gap < 0 else strong
    page.cells(
        (row.id, f"centre{strong}"), (row.title, f"text{strong}"), (row.left, f"fixed{strong}"),
        (row.right, f"fixed{strong}"), (signed(row.gap), f"centre{falls}"), (row.left_step, f"centre{strong}"),
        (row.right_step, f"centre{strong}"), (None if row.steps is None else signed(row.steps), f"centre{strong}"),
    )  # fmt: skip


def _conditions(page: Page, view: CompareView) -> None:
    for row in view.conditions:
        page.pair(row.title, f"A: {row.left} · B: {row.right}")


def _items(book: Book, view: CompareView) -> None:
    page = _page(book, view, "items", _RESULTS, landscape=False)
    _heads(page, view)
    page.sheet.freeze_panes(page.row, 2)
    page.sheet.repeat_rows(page.row - 1)
    first = page.row
    for row in view.items:
        _result(page, row)
    result_chart(page, view, first, len(view.items), "phrase.chart_items")


def _indicators(book: Book, view: CompareView) -> None:
    page = _page(book, view, "indicators", (9, 15, 46, 46, 20, 60))
    if view.indicators is None:
        page.note(_say(view, "phrase.no_indicators"))
        return
    page.note(_say(view, "phrase.change_note"))
    _pairs(page, view.indicators)


def _comments(book: Book, view: CompareView) -> None:
    page = _page(book, view, "comments", (9, 24, 16, 70, 70))
    page.heads("item", "kind", "state", "side_a", "side_b")
    page.sheet.freeze_panes(page.row, 0)
    for row in view.comments:
        page.cells(
            (row.item, "centre"), (_say(view, f"kind.{row.kind}"), "centre"), (row.status_words, _tone(row)),
            (row.left, "text"), (row.right, "text"),
        )  # fmt: skip


def _pairs(page: Page, rows: Iterable[PairRow]) -> None:
    page.heads("item", "state", "side_a", "side_b", "paired_by", "differs")
    page.sheet.freeze_panes(page.row, 0)
    for row in rows:
        page.cells(
            (row.item, "centre"), (row.status_words, _tone(row)), (row.left, "text"), (row.right, "text"),
            (row.by, "centre"), ("\n".join(row.changes), "text"),
        )  # fmt: skip


def _tone(row: PairRow) -> str:
    return {"added": "good", "dropped": "bad", "kept": "centre"}.get(row.status, "centre_marked")


def _answers(book: Book, view: CompareView) -> None:
    page = _page(book, view, "answers", (9, 150))
    if not view.answers:
        page.note(_say(view, "phrase.nothing"))
        return
    page.heads("item", "differs")
    page.sheet.freeze_panes(page.row, 0)
    for item, words in view.answers:
        page.cells((item, "centre"), (words, "text"))
