"""The history as one HTML file."""

from __future__ import annotations

from pmqa_score.report.history.view import ROOM, HistoryView
from pmqa_score.report.html_report import policy
from pmqa_score.report.page import fill, part
from pmqa_score.texts import say


def history_html(view: HistoryView) -> bytes:
    """Return every agency with its line over the years, its totals and its items."""
    style = part("report.css")

    def words(key: str, **values: object) -> str:
        return say(ROOM, f"page.{key}", view.language, **values)

    return fill("history.html", view.language, view=view, w=words, style=style, policy=policy(style)).encode()
