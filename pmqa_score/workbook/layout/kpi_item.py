"""The sheet of an item of sub-measures: indicators held against targets, the score they make, strengths and OFIs."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.layout.comments_block import comments_block
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.curve_block import curve_block
from pmqa_score.workbook.layout.item_strip import head
from pmqa_score.workbook.layout.kpi_measures import MeasureCells, measures_block
from pmqa_score.workbook.layout.kpi_score import KpiScore, kpi_score
from pmqa_score.workbook.layout.mark_colours import colour_marks
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.rationale_block import rationale_block
from pmqa_score.workbook.layout.score_strip import StripPart, score_strip
from pmqa_score.workbook.layout.self.coach_line import coach_measures
from pmqa_score.workbook.layout.sheet_page import SheetPage, item_builder
from pmqa_score.workbook.layout.target_table import TargetTable, table_grid, target_table
from pmqa_score.workbook.plan import Sheet


def kpi_sheet(around: Context, item: Item) -> Sheet:
    """Return the sheet of an item of sub-measures; ValueError for an edition without a curve."""
    curve = around.criteria.curve
    if curve is None:
        raise ValueError("the edition has no curve")
    table = target_table(around, curve=curve)
    build = item_builder(around, item, tuple(table.widths.values()))
    build.landscape = True
    page = SheetPage(around, build, item, table_grid(table))
    at = head(page, "kpi.legend")
    curve_block(page, curve, Span(0, 2))
    measures = measures_block(page, table)
    build.breaks.append(build.row)
    score = kpi_score(page, table, measures)
    if around.is_own:
        coach_measures(page, {one.measure.no: one.score for one in measures})
    comments_block(page, step=3)
    rationale_block(page)
    _strip(page, at, table, measures, score)
    colour_marks(page, page.grid.mark)
    return build.sheet()


def _strip(page: SheetPage, row: int, table: TargetTable, measures: tuple[MeasureCells, ...], score: KpiScore) -> None:
    answered = "+".join(f"COUNT({one.score})" for one in measures)
    parts = (
        StripPart(span=Span(0, table.at("target").column + 1), words=page.say("kpi.strip_state"), formula=score.state),
        StripPart(
            span=Span(table.at("year_1").column, table.years),
            words=page.say("kpi.strip_score"),
            formula=score.score,
            style="strip_earned",
            link=score.place,
        ),
        StripPart(
            span=table.between("percent", "note"),
            words=page.say("kpi.strip_answered", asked=len(measures)),
            formula=answered,
            style="strip_number",
            name="answered",
        ),
        StripPart(
            span=table.at("told"),
            words=page.say("item.strip_wrong"),
            formula=marks.count(marks.BAD, *page.marks),
            style="mark",
            name="wrong",
            is_bad_above_0=True,
        ),
        StripPart(span=page.grid.mark, words=page.say("item.strip_mark"), formula=score.mark, style="mark"),
    )
    score_strip(page, row, parts)
