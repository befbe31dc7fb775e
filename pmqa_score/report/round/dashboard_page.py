"""The dashboard as one HTML file."""

from __future__ import annotations

from pmqa_score.report.charts import distribution
from pmqa_score.report.html_page import html_page
from pmqa_score.report.page import part
from pmqa_score.report.round.dashboard_view import DashboardView


def dashboard_html(view: DashboardView) -> bytes:
    """Return the dashboard as one HTML file; without scripts it only lacks its search box."""
    bands = [(one.band.lower, one.band.upper) for one in view.bands]
    dots = distribution([row.earned for row in view.agencies if row.place is not None], bands, view.points)
    return html_page("dashboard.html", view, distribution=dots, script=part("dashboard.js"))
