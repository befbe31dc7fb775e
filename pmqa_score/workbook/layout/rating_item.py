"""The sheet of a rated process item: a rating for every question, their mean, strengths and OFIs."""

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
from pmqa_score.workbook.plan import Sheet

GRID = RatingGrid(
    widths=(6, 45, 10, 8, 11, 12, 11, 7),
    no=Span(0),
    mark=Span(7),
    text=Span(1, 3),
    double=Span(4),
    tag=None,
    reference=Span(5, 2),
    question=Span(1),
    pick=Span(2),
    counts=Span(3),
    page=Span(4),
    note=Span(5, 2),
)


def rating_sheet(around: Context, item: Item) -> Sheet:
    """Return the sheet of a rated process item."""
    build = item_builder(around, item, GRID.widths)
    page = RatingPage(around, build, item, GRID)
    at = head(page, "rating.legend")
    mean = mean_block(page, questions_block(page))
    if around.is_own:
        coach_ratings(page)
    comments_block(page, step=3)
    rationale_block(page)
    rating_strip(page, at, mean)
    colour_marks(page, GRID.mark)
    return build.sheet()
