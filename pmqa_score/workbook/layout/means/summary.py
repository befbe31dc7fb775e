"""The summary of an edition of means: every score, what they come to, what is missing, charts."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.means.summary_outcome import findings_line, outcome_lines, outcome_tiles
from pmqa_score.workbook.layout.means.summary_table import summary_table
from pmqa_score.workbook.layout.summary_charts import summary_charts
from pmqa_score.workbook.layout.summary_notes import awards_part, unverified_part
from pmqa_score.workbook.layout.summary_page import begin_summary
from pmqa_score.workbook.plan import Plan, Sheet

_CHART_ROWS = 26
"""Rows kept free for the charts."""


def summary_sheet(around: Context, others: Sequence[Sheet]) -> Sheet:
    """Return the summary over the item sheets *others*."""
    page = begin_summary(around, Plan(tuple(others)).outputs())
    build, points = page.build, around.criteria.points
    tiles = build.row
    build.row += 3
    summary_table(page)
    outcome_tiles(page, tiles)
    outcome_lines(page)
    build.breaks.append(build.row)
    awards_part(page)
    findings_line(page)
    unverified_part(page)
    summary_charts(page, "means", _CHART_ROWS, highest=int(points), points=points)
    return build.sheet()
