"""The sheet of an item in a consensus workbook: what each assessor said, what the panel agrees, and why."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.model.panel_sheet import PanelItem
from pmqa_score.scoring.inputs import comment_rows
from pmqa_score.scoring.panel.consensus import merged, said
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.layout.builder import quoted
from pmqa_score.workbook.layout.comments_block import comments_block
from pmqa_score.workbook.layout.consensus.agreed_percent import agreed_percent
from pmqa_score.workbook.layout.consensus.agreed_score import agreed_score
from pmqa_score.workbook.layout.consensus.given import given_table
from pmqa_score.workbook.layout.consensus.grid import MARK, PERCENT_GRID, SCORE_GRID, STRIP, WIDTHS, Agreed
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.layout.consensus.reason import reason_rows
from pmqa_score.workbook.layout.consensus.voices import Preliminary, comments_said, voices_table
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.mark_colours import colour_marks
from pmqa_score.workbook.layout.sheet_page import SheetPage, item_builder
from pmqa_score.workbook.plan import Sheet

_ROW = 20.25  # points of a row for a strength or an OFI: most of those that are offered stay blank


def item_sheet(of: PanelContext, item: Item) -> Sheet:
    """Return the sheet of *item*."""
    around = of.around
    build = item_builder(around, item, WIDTHS)
    told = of.panel.item(item.id)
    if around.criteria.takes_means:
        page = SheetPage(around, build, item, SCORE_GRID)
        at, before = _begin(of, page, told)
        agreed = agreed_score(of, page, before)
    else:
        page = by_percent = ItemPage(around, build, item, PERCENT_GRID)
        at, before = _begin(of, page, told)
        agreed = agreed_percent(of, by_percent, before)
    reason_rows(of, page, told, agreed, before)
    comments_block(page, row=_ROW)
    _not_filled_in(of, page, told)
    _section(of, page, "item.said")
    comments_said(of, page, told)
    _strip(of, page, at, agreed, before)
    colour_marks(page, page.grid.mark, MARK)
    return build.sheet()


def _begin(of: PanelContext, page: SheetPage, told: PanelItem) -> tuple[int, Preliminary]:
    """Lay out all above what is agreed; return the row of the strip, and what the panel comes to by itself."""
    at = _head(of, page)
    _section(of, page, "item.voices")
    before = voices_table(of, page, told)
    given_table(of, page, told)
    _section(of, page, "item.agreed")
    return at, before


def _not_filled_in(of: PanelContext, page: SheetPage, told: PanelItem) -> None:
    """Tell of comments for which there was no row: they stand below with all others."""
    rows = comment_rows(page.around.criteria.form, page.around.setup)
    for kind, offered in rows.items():
        more = len(merged(comment for _, comment in said(page.around.edition, told, kind))) - offered
        if more > 0:
            page.put(page.grid.whole, of.say(f"item.more.{kind}", offered=offered, more=more), "warning_box")
            page.build.end_row()


def _section(of: PanelContext, page: SheetPage, key: str) -> None:
    page.put(page.grid.whole, of.say(key), "section")
    page.build.end_row()


def _head(of: PanelContext, page: SheetPage) -> int:
    """Lay out links and title, leave two rows for the strip; return its row."""
    build = page.build
    of.navigation(build, page.item)
    page.put(page.grid.whole, build.title, "banner")
    build.end_row(30)
    row = build.row
    build.row += 2
    build.freeze = build.row
    build.repeat = (row - 1, row + 1)
    return row


def _strip(of: PanelContext, page: SheetPage, row: int, agreed: Agreed, before: Preliminary) -> None:
    """Fill the strip in *row*, once the figures have their places."""
    build = page.build
    below, build.row = build.row, row
    waiting, bad = quoted(of.say("item.waiting")), quoted(of.say_unit("item.percent_bad", points=of.points))
    figures = {
        "state": (
            f'IF({agreed.mark}="",{waiting},IF({agreed.mark}="{marks.GOOD}",{agreed.state},{bad}))',
            "strip_text",
        ),
        "agreed": (f'IF({agreed.mark}="{marks.GOOD}",{agreed.figure},{agreed.mark})', "strip_number"),
        "mark": (agreed.mark, "mark"),
        "points": (agreed.points, "strip_number"),
        "earned": (agreed.earned, "strip_earned"),
        "preliminary": (before.percent, "strip_number"),
        "spread": (before.spread, "strip_number"),
        "wrong": (marks.count(marks.BAD, *page.marks), "mark"),
    }
    for span, key in zip(STRIP, figures, strict=True):
        page.put(span, of.say_unit(f"item.strip.{key}"), "strip_head")
    build.end_row(18)
    for span, (key, (formula, style)) in zip(STRIP, figures.items(), strict=True):
        page.show(span, formula, style, *(("wrong",) if key == "wrong" else ()))
    build.end_row(26)
    build.row = below
