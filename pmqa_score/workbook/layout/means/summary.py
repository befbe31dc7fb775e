"""The summary of an edition of means: every score, what they come to, what is missing, charts."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_rows import item_rows_of
from pmqa_score.workbook.layout.means.summary_outcome import findings_line, outcome_lines, outcome_tiles
from pmqa_score.workbook.layout.means.summary_table import summary_table
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.summary_notes import awards_part, unverified_part
from pmqa_score.workbook.layout.summary_page import LABEL, VALUE, WHOLE, WIDTHS, SummaryPage
from pmqa_score.workbook.plan import Chart, Ident, Plan, Sheet

_CHART_ROWS, _CHART_ROW = 26, 21  # rows kept free for the charts, points each
_PIXELS = 4 / 3  # a point
_RADAR, _BAR = 360, 515  # pixels wide


def summary_sheet(around: Context, others: Sequence[Sheet]) -> Sheet:
    """Return the summary over the item sheets *others*."""
    build = SheetBuilder(around.sheet_name("summary"), around.say("summary.title"), WIDTHS, around.language)
    page = SummaryPage(around, build, item_rows_of(around), Plan(tuple(others)).outputs())
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
    awards_part(page)
    findings_line(page)
    unverified_part(page)
    _charts(page)
    return build.sheet()


def _charts(page: SummaryPage) -> None:
    build, rows, points = page.build, page.rows, page.around.criteria.points
    build.gap()
    height = round(_CHART_ROWS * _CHART_ROW * _PIXELS)
    for chart in (
        Chart(
            kind="radar",
            row=build.row,
            column=0,
            width=_RADAR,
            height=height,
            title=page.say("means.radar", points=points),
            alt=page.say("means.radar_alt", points=points),
            labels="=" + rows.category_range("label"),
            values="=" + rows.category_range("chart"),
            highest=int(points),
        ),
        Chart(
            kind="bar",
            row=build.row,
            column=2,
            width=_BAR,
            height=height,
            title=page.say("means.bar", points=points),
            alt=page.say("means.bar_alt", points=points),
            labels="=" + rows.range("label"),
            values="=" + rows.range("chart"),
            highest=int(points),
        ),
    ):
        build.charts.append(chart)
    for _ in range(_CHART_ROWS):
        page.put(LABEL, None, "blank")
        build.end_row(_CHART_ROW)
