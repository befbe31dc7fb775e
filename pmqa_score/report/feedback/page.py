"""The feedback report as one HTML file."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.model.criteria import Unit
from pmqa_score.report.charts import radar
from pmqa_score.report.feedback.view import FeedbackView
from pmqa_score.report.html_page import html_page

RINGS: Mapping[Unit, int] = {"points": 4, "score": 5, "rating": 5}
"""Rings of a radar: at every quarter of a hundred percent, at every hundred points, at every point of a rating."""


def feedback_html(view: FeedbackView) -> bytes:
    """Return the feedback report as one HTML file."""
    figures = [(category.id, category.figure) for category in view.categories]
    return html_page("feedback.html", view, radar=radar(figures, whole=view.whole, rings=RINGS[view.unit]))
