"""Views as HTML: one file each, nothing to load, and a policy that lets a browser run and fetch nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from pmqa_score.model.criteria import Unit
from pmqa_score.report.charts import distribution, radar
from pmqa_score.report.page import fill, part
from pmqa_score.report.round.dashboard_view import DashboardView
from pmqa_score.report.view import FeedbackView

RINGS: Mapping[Unit, int] = {"points": 4, "score": 5, "rating": 5}
"""Rings of a radar: at every quarter of a hundred percent, at every hundred points, at every point of a rating."""


def feedback_html(view: FeedbackView) -> bytes:
    """Return the feedback report as one HTML file."""
    figures = [(category.id, category.figure) for category in view.categories]
    chart = radar(figures, whole=view.whole, rings=RINGS[view.unit])
    style = part("report.css")
    page = fill(
        "feedback.html", view.language, view=view, radar=chart, style=style, policy=policy(style)
    )  # fmt: skip
    return page.encode()


def dashboard_html(view: DashboardView) -> bytes:
    """Return the dashboard as one HTML file; without scripts it only lacks its search box."""
    bands = [(one.band.lower, one.band.upper) for one in view.bands]
    dots = distribution([row.earned for row in view.agencies if row.place is not None], bands, view.points)
    style, script = part("report.css"), part("dashboard.js")
    page = fill(
        "dashboard.html", view.language,
        view=view, distribution=dots, style=style, script=script, policy=policy(style, script),
    )  # fmt: skip
    return page.encode()


def policy(style: str, script: str | None = None) -> str:
    """Return the content security policy that allows this very style and script and nothing else."""
    scripts = f"script-src '{_fingerprint(script)}'; " if script else ""
    return f"default-src 'none'; style-src '{_fingerprint(style)}'; {scripts}base-uri 'none'; form-action 'none'"


def _fingerprint(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
