"""The summary: every score, what they come to, what is missing, what deserves a second look."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_rows import item_rows_of
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.summary_notes import awards_part, conditions_part, sense_part, unverified_part
from pmqa_score.workbook.layout.summary_outcome import outcome_lines, outcome_tiles
from pmqa_score.workbook.layout.summary_page import LABEL, VALUE, WHOLE, WIDTHS, SummaryPage
from pmqa_score.workbook.layout.summary_table import summary_table
from pmqa_score.workbook.plan import Chart, Ident, Plan, Sheet

_CHART_ROWS, _CHART_ROW = 20, 21  # rows kept free for the charts, points each
_PIXELS = 4 / 3  # a point
_RADAR, _BAR = 360, 515  # pixels wide


def summary_sheet(around: Context, others: Sequence[Sheet]) -> Sheet:
    """Return the summary over the sheets *others*: the items' and the link sheet."""
    build = SheetBuilder(around.sheet_name("summary"), around.say("summary.title"), WIDTHS, around.language)
    plan = Plan(tuple(others))
    places = plan.outputs() | {name: spot for name, (spot, _) in plan.inputs().items()}
    page = SummaryPage(around, build, item_rows_of(around), places)
    navigation(build, around)
    page.put(WHOLE, build.title, "banner")
    build.end_row(30)
    build.freeze = build.row
    for key, part in (("agency", "agency_name"), ("assessor", "assessor_name")):
        page.put(LABEL, page.say(f"summary.{key}"), "label")
        page.put(VALUE, Ident(part), "text_box")
        build.end_row()
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
    _charts(page)
    return build.sheet()


def _charts(page: SummaryPage) -> None:
    build, rows = page.build, page.rows
    build.gap()
    height = round(_CHART_ROWS * _CHART_ROW * _PIXELS)
    build.charts.append(
        Chart(
            kind="radar",
            row=build.row,
            column=0,
            width=_RADAR,
            height=height,
            title=page.say("summary.radar"),
            alt=page.say("summary.radar_alt"),
            labels="=" + rows.category_range("label"),
            values="=" + rows.category_range("chart"),
        )
    )
    build.charts.append(
        Chart(
            kind="bar",
            row=build.row,
            column=2,
            width=_BAR,
            height=height,
            title=page.say("summary.bar"),
            alt=page.say("summary.bar_alt"),
            labels="=" + rows.range("label"),
            values="=" + rows.range("chart"),
        )
    )
    for _ in range(_CHART_ROWS):
        page.put(LABEL, None, "blank")
        build.end_row(_CHART_ROW)
