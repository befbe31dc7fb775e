"""The sheet of a rated results item: ratings and their mean, the indicator table of form 5, strengths and OFIs."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.layout.comments_block import comments_block
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_strip import head
from pmqa_score.workbook.layout.mark_colours import colour_marks
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.rating_block import RatingGrid, RatingPage, mean_block, questions_block, rating_strip
from pmqa_score.workbook.layout.rationale_block import rationale_block
from pmqa_score.workbook.layout.self.coach_line import coach_ratings
from pmqa_score.workbook.layout.sheet_page import item_builder
from pmqa_score.workbook.layout.target_table import (
    ROW,
    TargetTable,
    begin_page,
    table_grid,
    table_heads,
    table_row,
    target_table,
)
from pmqa_score.workbook.plan import Sheet

_MORE = ("question", "comparator", "comparator_value")


def rating_results_sheet(around: Context, item: Item) -> Sheet:
    """Return the sheet of a rated results item."""
    table = target_table(around, more=_MORE, curve=around.criteria.curve)
    build = item_builder(around, item, tuple(table.widths.values()))
    build.landscape = True
    page = RatingPage(around, build, item, results_grid(table))
    at = head(page, "rating.legend")
    mean = mean_block(page, questions_block(page))
    if around.is_own:
        coach_ratings(page)
    _indicators(page, table)
    comments_block(page, step=4)
    rationale_block(page)
    rating_strip(page, at, mean)
    colour_marks(page, page.grid.mark)
    return build.sheet()


def results_grid(table: TargetTable) -> RatingGrid:
    """Return the columns of questions and comments on a sheet as wide as *table*."""
    of_comments = table_grid(table)
    mark, last = table.at("mark").column, table.at(table.last_year).column
    first = table.at("year_1").column
    return RatingGrid(
        widths=of_comments.widths,
        no=of_comments.no,
        mark=of_comments.mark,
        text=of_comments.text,
        double=of_comments.double,
        tag=of_comments.tag,
        reference=of_comments.reference,
        question=Span(1, first - 1),
        pick=Span(first),
        counts=Span(first + 1),
        page=Span(first + 2, last - first - 1),
        note=Span(last + 1, mark - last - 1),
    )


def _indicators(page: RatingPage, table: TargetTable) -> None:
    page.put(page.grid.whole, page.numbered(3, "rating.indicators"), "section")
    page.build.end_row()
    table_heads(page, table)
    first = page.build.row
    for no in range(1, page.around.criteria.form.indicators + 1):
        if begin_page(page, ROW[page.around.language]):
            table_heads(page, table)
        table_row(page, table, ("indicator", no), ("ind", no))
    page.rows(page.grid.mark.column, first)
