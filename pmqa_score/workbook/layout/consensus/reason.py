"""Why a panel agrees on a figure: whether a reason is owed, and the reason."""

from __future__ import annotations

from dataclasses import replace

from pmqa_score.model.panel_sheet import PanelItem
from pmqa_score.workbook.formulas import consensus
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import entry
from pmqa_score.workbook.layout.consensus.grid import Agreed
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext, short
from pmqa_score.workbook.layout.consensus.voices import Preliminary
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage
from pmqa_score.workbook.plan import Formula

_OWED = Span(2, 6)


def reason_rows(of: PanelContext, page: SheetPage, told: PanelItem, agreed: Agreed, before: Preliminary) -> str:
    """Lay out whether a reason is owed, then the reason; return the reference to its mark."""
    grid, percents = page.grid, told.percents
    left = consensus.left_range(agreed.mark, agreed.figure, before.lowest, before.highest)
    lowest, highest = min(percents, default=None), max(percents, default=None)
    figures = {"lowest": short(lowest), "highest": short(highest), "spread": short(told.spread)}
    outside = of.say_unit("item.owed.left_range", **figures)
    within = of.say_unit(f"item.owed.{'flagged' if told.discuss else 'free'}", **figures, tolerance=of.tolerance)
    page.put(Span(0, 2), of.say_unit("item.reason"), "label")
    told_live = f"IF({left},{sentence(outside)},{sentence(within)})"
    page.put(_OWED, Formula(told_live), "text_box", room=max(outside, within, key=len))
    owed = page.show(grid.mark, consensus.owed_mark(agreed.mark, left, discuss=told.discuss), "mark", "owed")
    page.build.end_row()
    given = replace(page.around.input(page.item, "rationale"), hint=of.hint("rationale"))
    text = entry(page.put(grid.but_mark, given, "input_text"), page.build.name)
    reason = page.show(grid.mark, consensus.reason_mark(owed, text, given.field.longest), "mark", "reason")
    page.build.end_row(57)
    page.rows(grid.mark.column, page.build.row - 1)
    return reason
