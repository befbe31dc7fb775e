"""The sheet of an item in a consensus workbook: what each assessor said, what the panel agrees, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pmqa_score.model.criteria import Item
from pmqa_score.model.panel_sheet import PanelItem
from pmqa_score.scoring.consensus import merged, said
from pmqa_score.scoring.inputs import comment_rows
from pmqa_score.scoring.percent import points_of
from pmqa_score.workbook.formulas import consensus, marks, percent
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import SheetBuilder, entry, quoted, tab_colour
from pmqa_score.workbook.layout.comments_block import comments_block
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.layout.consensus.voices import Preliminary, comments_said, voices_table
from pmqa_score.workbook.layout.item_page import ItemPage, Span
from pmqa_score.workbook.layout.mark_colours import colour_marks
from pmqa_score.workbook.layout.process_item import GRID
from pmqa_score.workbook.plan import Formula, Sheet

WIDTHS = (5, 40, 12, 6, 11, 11, 11, 14, 8)
_GRID = replace(
    GRID, widths=WIDTHS, no=Span(0), mark=Span(8), text=Span(1, 4), double=Span(5), tag=Span(6), reference=Span(7),
    suggested=Span(0, 2), percent=Span(2), percent_mark=Span(3), points=Span(4), earned=Span(5, 2),
)  # fmt: skip
_DIFFERENCE, _OWED = Span(7, 2), Span(2, 6)
_STRIP = (Span(0, 2), Span(2), Span(3), Span(4), Span(5), Span(6), Span(7), Span(8))
_ROW = 20.25  # points of a row for a strength or an OFI: most of those that are offered stay blank


@dataclass(frozen=True, slots=True, kw_only=True)
class _Agreed:
    """References to the figures of an agreed score."""

    percent: str
    mark: str
    points: str
    earned: str
    reason: str


def item_sheet(of: PanelContext, item: Item) -> Sheet:
    """Return the sheet of *item*."""
    around = of.around
    title = f"{item.id} {item.title.of(around.language)}"
    build = SheetBuilder(around.sheet_of(item), title, WIDTHS, around.language)
    build.tab = tab_colour(around.criteria, around.category_of(item).id)
    page, told = ItemPage(around, build, item, _GRID), of.panel.item(item.id)
    at = _head(of, page)
    _section(of, page, "item.voices")
    before = voices_table(of, page, told)
    _section(of, page, "item.agreed")
    agreed = _agreed(of, page, told, before)
    comments_block(page, row=_ROW)
    _not_filled_in(of, page, told)
    _section(of, page, "item.said")
    comments_said(of, page, told)
    _strip(of, page, at, agreed, before)
    colour_marks(page, page.grid.mark, page.grid.percent_mark)
    return build.sheet()


def _not_filled_in(of: PanelContext, page: ItemPage, told: PanelItem) -> None:
    """Tell of comments for which there was no row: they stand below with all others."""
    rows = comment_rows(page.around.criteria.form, page.around.setup)
    for kind, offered in rows.items():
        more = len(merged(comment for _, comment in said(page.around.edition, told, kind))) - offered
        if more > 0:
            page.put(page.grid.whole, of.say(f"item.more.{kind}", offered=offered, more=more), "warning_box")
            page.build.end_row()


def _section(of: PanelContext, page: ItemPage, key: str) -> None:
    page.put(page.grid.whole, of.say(key), "section")
    page.build.end_row()


def _head(of: PanelContext, page: ItemPage) -> int:
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


def _agreed(of: PanelContext, page: ItemPage, told: PanelItem, before: Preliminary) -> _Agreed:
    grid, ranges = page.grid, page.ranges
    spans = (grid.suggested, grid.percent, grid.percent_mark, grid.points, grid.earned, _DIFFERENCE)
    for span, key in zip(spans, ("range", "percent", "mark", "points", "earned", "difference"), strict=True):
        page.put(span, of.say(f"item.head.{key}"), "head")
    page.build.end_row()
    cell, source = page.ask(grid.percent, "input_percent", "percent")
    mark = page.show(grid.percent_mark, marks.scored(cell, source), "mark", "ok")
    points = page.refer(page.put(grid.points, points_of(page.item), "points"))
    earned = page.show(grid.earned, percent.earned(mark, points, cell), "earned_bold", "earned")
    page.show(grid.suggested, percent.range_for(mark, cell, ranges.lowers, ranges.named), "big_value", "range_named")
    page.show(_DIFFERENCE, consensus.difference(mark, cell, before.percent), "difference_2", "difference")
    page.build.end_row(32)
    page.rows(grid.percent_mark.column, page.build.row - 1)
    _descriptor(of, page, mark, cell)
    left = consensus.left_range(mark, cell, before.lowest, before.highest)
    reason = _reason(of, page, told, left=left, mark=mark)
    return _Agreed(percent=cell, mark=mark, points=points, earned=earned, reason=reason)


def _descriptor(of: PanelContext, page: ItemPage, mark: str, cell: str) -> None:
    """Put what the range of the agreed percent means for every factor."""
    ranges = page.ranges
    words = f"INDEX({ranges.whole_descriptor(page.kind)},{percent.rank(cell, ranges.lowers)})"
    text = f'IF({mark}="{marks.GOOD}",{words},{quoted(of.say("item.percent_here"))})'
    room = max(ranges.whole(page.kind, page.factors), key=len)
    page.put(page.grid.whole, Formula(text), "text_box", room=room)
    page.build.end_row()


def _reason(of: PanelContext, page: ItemPage, told: PanelItem, *, left: str, mark: str) -> str:
    """Lay out whether a reason is owed, then the reason; return the reference to its mark."""
    grid, percents = page.grid, told.percents
    figures = {"lowest": min(percents, default=""), "highest": max(percents, default=""), "spread": told.spread}
    outside = of.say("item.owed.left_range", **figures)
    within = of.say(f"item.owed.{'flagged' if told.discuss else 'free'}", **figures, tolerance=of.panel.tolerance)
    page.put(Span(0, 2), of.say("item.reason"), "label")
    told_live = f"IF({left},{sentence(outside)},{sentence(within)})"
    page.put(_OWED, Formula(told_live), "text_box", room=max(outside, within, key=len))
    owed = page.show(grid.mark, consensus.owed_mark(mark, left, discuss=told.discuss), "mark", "owed")
    page.build.end_row()
    given = replace(page.around.input(page.item, "rationale"), hint=of.hint("rationale"))
    text = entry(page.put(grid.but_mark, given, "input_text"), page.build.name)
    reason = page.show(grid.mark, consensus.reason_mark(owed, text, given.field.longest), "mark", "reason")
    page.build.end_row(57)
    page.rows(grid.mark.column, page.build.row - 1)
    return reason


def _strip(of: PanelContext, page: ItemPage, row: int, agreed: _Agreed, before: Preliminary) -> None:
    """Fill the strip in *row*, once the figures have their places."""
    build = page.build
    below, build.row = build.row, row
    ranges = page.ranges
    named = percent.range_for(agreed.mark, agreed.percent, ranges.lowers, ranges.named)
    waiting, bad = quoted(of.say("item.waiting")), quoted(of.say("item.percent_bad"))
    figures = {
        "state": (f'IF({agreed.mark}="",{waiting},IF({agreed.mark}="{marks.GOOD}",{named},{bad}))', "strip_text"),
        "agreed": (f'IF({agreed.mark}="{marks.GOOD}",{agreed.percent},{agreed.mark})', "strip_number"),
        "mark": (agreed.mark, "mark"),
        "points": (agreed.points, "strip_number"),
        "earned": (agreed.earned, "strip_earned"),
        "preliminary": (before.percent, "strip_number"),
        "spread": (before.spread, "strip_number"),
        "wrong": (marks.count(marks.BAD, *page.marks), "mark"),
    }
    for span, key in zip(_STRIP, figures, strict=True):
        page.put(span, of.say(f"item.strip.{key}"), "strip_head")
    build.end_row(18)
    for span, (key, (formula, style)) in zip(_STRIP, figures.items(), strict=True):
        page.show(span, formula, style, *(("wrong",) if key == "wrong" else ()))
    build.end_row(26)
    build.row = below
