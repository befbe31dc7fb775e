"""The history as one HTML file."""

from __future__ import annotations

from pmqa_score.report.history.view import ROOM, HistoryView
from pmqa_score.report.html_page import html_page
from pmqa_score.texts import say


def history_html(view: HistoryView) -> bytes:
    """Return every agency with its line over the years, its totals and its items."""

    def words(key: str, **values: object) -> str:
        return say(ROOM, f"page.{key}", view.language, **values)

    return html_page("history.html", view, w=words)
