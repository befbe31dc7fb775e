"""What a panel agrees where an item gets a percent: the percent, its range, the points it earns."""

from __future__ import annotations

from pmqa_score.scoring.percent import points_of
from pmqa_score.workbook.formulas import consensus, marks, percent
from pmqa_score.workbook.layout.builder import quoted
from pmqa_score.workbook.layout.consensus.grid import DIFFERENCE, EARNED, FIGURE, MARK, POINTS, STATE, Agreed
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.layout.consensus.voices import Preliminary
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.plan import Formula


def agreed_percent(of: PanelContext, page: ItemPage, before: Preliminary) -> Agreed:
    """Lay out the percent that is agreed, and what its range means."""
    ranges = page.ranges
    spans = (STATE, FIGURE, MARK, POINTS, EARNED, DIFFERENCE)
    for span, key in zip(spans, ("range", "percent", "mark", "points", "earned", "difference"), strict=True):
        page.put(span, of.say(f"item.head.{key}"), "head")
    page.build.end_row()
    cell, source = page.ask(FIGURE, "input_percent", "percent")
    mark = page.show(MARK, marks.scored(cell, source), "mark", "ok")
    points = page.refer(page.put(POINTS, points_of(page.item), "points"))
    earned = page.show(EARNED, percent.earned(mark, points, cell), "earned_bold", "earned")
    rank = page.work("rank", percent.rank(mark, cell, ranges.lowers))
    named = percent.range_for(mark, rank, ranges.named)
    page.show(STATE, named, "big_value", "range_named")
    page.show(DIFFERENCE, consensus.difference(mark, cell, before.percent), "difference_2", "difference")
    page.build.end_row(32)
    page.rows(MARK.column, page.build.row - 1)
    _descriptor(of, page, mark, rank)
    return Agreed(figure=cell, mark=mark, points=points, earned=earned, state=named)


def _descriptor(of: PanelContext, page: ItemPage, mark: str, rank: str) -> None:
    """Put what the range of the agreed percent means for every factor."""
    ranges = page.ranges
    words = ranges.whole_descriptor(page.kind, rank)
    text = f'IF({mark}="{marks.GOOD}",{words},{quoted(of.say("item.percent_here"))})'
    room = max(ranges.whole(page.kind, page.factors), key=len)
    page.put(page.grid.whole, Formula(text), "text_box", room=room)
    page.build.end_row()
