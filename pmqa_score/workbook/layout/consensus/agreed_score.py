"""What a panel agrees where an item gets a score or a rating: that figure, of two decimals, and its level."""

from __future__ import annotations

from pmqa_score.workbook.formulas import consensus
from pmqa_score.workbook.layout.builder import quoted
from pmqa_score.workbook.layout.consensus.grid import DIFFERENCE, EARNED, FIGURE, MARK, POINTS, STATE, Agreed
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.layout.consensus.voices import Preliminary
from pmqa_score.workbook.layout.sheet_page import SheetPage


def agreed_score(of: PanelContext, page: SheetPage, before: Preliminary) -> Agreed:
    """Lay out the score that is agreed."""
    criteria = page.around.criteria
    spans = (STATE, FIGURE, MARK, POINTS, EARNED, DIFFERENCE)
    state = "level" if of.has_levels(page.item) else "bounds"
    for span, key in zip(spans, (state, "percent", "mark", "points", "earned", "difference"), strict=True):
        page.put(span, of.say_unit(f"item.head.{key}"), "head")
    page.build.end_row()
    cell, _ = page.ask(FIGURE, "input_percent", "score")
    mark = page.show(MARK, consensus.score_mark(cell, criteria.points), "mark", "ok")
    points = page.refer(page.put(POINTS, criteria.points, "points"))
    earned = page.show(EARNED, consensus.agreed_score(mark, cell), "earned_bold", criteria.unit)
    told = _state(of, page, earned)
    page.show(DIFFERENCE, consensus.difference(mark, earned, before.percent), "difference_2", "difference")
    page.build.end_row(32)
    page.rows(MARK.column, page.build.row - 1)
    return Agreed(figure=cell, mark=mark, points=points, earned=earned, state=told)


def _state(of: PanelContext, page: SheetPage, earned: str) -> str:
    """Put the level that the score reaches, of gated checks; else what may be typed. Return what the strip says."""
    criteria, language = page.around.criteria, page.around.language
    if not of.has_levels(page.item):
        page.put(STATE, of.say_unit("item.bounds", points=criteria.points), "text_centre")
        return quoted(of.say_unit("item.is_agreed"))
    none = page.say("levels.none", title=criteria.levels[0].title.of(language))
    titles = (none, *(level.title.of(language) for level in criteria.levels))
    formula = consensus.level_at(earned, [level.points.value for level in criteria.levels], titles)
    return page.show(STATE, formula, "big_value", "level")
