"""The summary: every score, what they come to, what is missing, what deserves a second look."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.summary_charts import summary_charts
from pmqa_score.workbook.layout.summary_notes import awards_part, conditions_part, sense_part, unverified_part
from pmqa_score.workbook.layout.summary_outcome import outcome_lines, outcome_tiles
from pmqa_score.workbook.layout.summary_page import begin_summary
from pmqa_score.workbook.layout.summary_table import summary_table
from pmqa_score.workbook.plan import Plan, Sheet

_CHART_ROWS = 20
"""Rows kept free for the charts."""


def summary_sheet(around: Context, others: Sequence[Sheet]) -> Sheet:
    """Return the summary over the sheets *others*: the items' and the link sheet."""
    plan = Plan(tuple(others))
    page = begin_summary(around, plan.outputs() | {name: spot for name, (spot, _) in plan.inputs().items()})
    build = page.build
    tiles = build.row
    build.row += 3
    summary_table(page)
    outcome_tiles(page, tiles)
    outcome_lines(page)
    build.breaks.append(build.row)
    conditions_part(page)
    awards_part(page)
    sense_part(page)
    unverified_part(page)
    summary_charts(page, "summary", _CHART_ROWS)
    return build.sheet()
