"""Strengths and OFIs: a text, ++ or −−, the factor it is about, where it is seen; a mark beside each."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.scorecard import CommentKind
from pmqa_score.scoring.inputs import comment_rows, has_plan
from pmqa_score.workbook.formulas.comments import (
    CommentCells,
    comment_count,
    comment_count_among,
    comment_mark,
    plan_mark,
)
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage

ROOM = 40.5  # points: two lines of text
_PLAN = 27  # points: one line, as wide as the sheet


def comments_block(page: SheetPage, *, row: float = ROOM, step: int | None = None) -> str:
    """Lay out strengths and OFIs, each *row* points high, as a *step* of the sheet if it has steps.

    Return the reference to the number of strengths written.
    """
    rows = comment_rows(page.around.criteria.form, page.around.setup)
    title = page.numbered(step, "item.strengths") if step else page.say("item.strengths")
    strengths = _comments(page, "strength", rows["strength"], row, title)
    _comments(page, "ofi", rows["ofi"], row, page.say("item.ofis"))
    return strengths


def _comments(page: SheetPage, kind: CommentKind, rows: int, height: float, title: str) -> str:
    build, grid = page.build, page.grid
    heading = build.row
    build.put(0, title, "section", columns=grid.text.column + grid.text.columns)
    for span, key in ((grid.double, f"{kind}_double"), (grid.tag, "tag"), (grid.reference, "reference")):
        if span:
            page.put(span, page.say(f"item.{key}"), "section_head")
    build.end_row()
    texts = tuple(_comment(page, kind, no, height) for no in range(1, rows + 1))
    marks = page.rows(grid.mark.column, heading + 1)
    below, build.row = build.row, heading
    written = comment_count_among(texts) if has_plan(page.around.setup, kind) else comment_count(marks)
    count = page.show(grid.mark, written, "section_count", f"{kind}s")
    build.row = below
    return count


def _comment(page: SheetPage, kind: CommentKind, no: int, height: float) -> str:
    grid = page.grid
    page.put(grid.no, Decimal(no), "label_centre")
    text, _ = page.ask(grid.text, "input_text", kind, no, "text")
    double, doubles = page.ask(grid.double, "input_choice", kind, no, "double")
    factor, factors = _tag(page, kind, no)
    seen, _ = page.ask(grid.reference, "input_text", kind, no, "reference")
    row = CommentCells(
        text=text,
        longest=page.around.input(page.item, kind, no, "text").field.longest,
        double=double,
        doubles=doubles,
        factor=factor,
        factors=factors,
        reference=seen,
    )
    page.show(grid.mark, comment_mark(row), "mark")
    page.build.end_row(height)
    if has_plan(page.around.setup, kind):
        _plan(page, no, text)
    return text


def _plan(page: SheetPage, no: int, ofi: str) -> None:
    """Put what will be done about an OFI below it; the mark asks for it once there is an OFI."""
    grid = page.grid
    given = page.around.input(page.item, "ofi", no, "plan")
    page.put(grid.no, page.say("self.ofi_plan"), "label_centre")
    span = Span(grid.text.column, grid.mark.column - grid.text.column)
    plan, _ = page.ask(span, "input_text", "ofi", no, "plan")
    page.show(grid.mark, plan_mark(plan, given.field.longest, ofi), "mark")
    page.build.end_row(_PLAN)


def _tag(page: SheetPage, kind: CommentKind, no: int) -> tuple[str, str]:
    """Put the factor a comment is about, a blank where the edition knows none; return its formula and its list."""
    span = page.grid.tag
    if span and page.factors:
        return page.ask(span, "input_choice", kind, no, "factor")
    if span:
        page.put(span, "", "text_box")
    return '""', '""'
