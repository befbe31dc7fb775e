"""The plan of an agency: how much is missing to the next band, where to gain it, what would come of it."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.model.bands import Condition
from pmqa_score.workbook.formulas import bands, conditions, totals
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import SheetBuilder, quoted
from pmqa_score.workbook.layout.conditions_block import condition_words
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.self.plan_page import GAIN, ID, LABEL, WHOLE, WIDTHS, PlanPage
from pmqa_score.workbook.layout.self.plan_table import plan_table
from pmqa_score.workbook.plan import Plan, Sheet

_TILES = {"now": Span(0, 2), "now_band": Span(2, 2), "total": Span(4, 2), "band": Span(6, 2), "to_next": Span(8, 2)}


def plan_sheet(around: Context, others: Sequence[Sheet]) -> Sheet:
    """Return the plan over the sheets *others*: the items' and the summary. ValueError without a scale."""
    scale = around.edition.rules.scale
    if scale is None:
        raise ValueError("the edition has no scale")
    build = SheetBuilder(around.sheet_name("plan"), around.say("plan.title"), WIDTHS, around.language)
    page = PlanPage(around, build, scale, Plan(tuple(others)).outputs())
    navigation(build, around)
    page.put(WHOLE, build.title, "banner")
    build.end_row(30)
    page.put(WHOLE, page.say("plan.intro"), "text")
    build.end_row()
    tiles = build.row
    build.row += 2
    table = build.row + 1
    plan_table(page)
    _tiles(page, tiles)
    build.freeze = table
    _ways(page, table)
    _conditions(page)
    return build.sheet()


def _tiles(page: PlanPage, row: int) -> None:
    """Fill the two rows of tiles at *row*: today, and what would come of the percents to try."""
    build, table = page.build, page.around.edition.rules.table()
    below, build.row = build.row, row
    for key, span in _TILES.items():
        page.put(span, page.say(f"plan.{key}"), "strip_head")
    build.end_row(18)
    page.show(_TILES["now"], page.figure("total"), "big")
    page.show(_TILES["total"], page.then_total, "big")
    if table:
        page.show(_TILES["now_band"], page.figure("band"), "big_text")
        band = bands.band(page.then_total, table, page.around.language)
        page.show(_TILES["band"], totals.only_if(page.complete, band), "big_text", "what_if_band")
        to_next = bands.to_next(page.then_total, table)
        page.show(_TILES["to_next"], totals.only_if(page.complete, to_next), "big", "what_if_to_next")
    else:
        for key in ("now_band", "band", "to_next"):
            page.put(_TILES[key], "", "big_text")
    build.end_row(42)
    build.row = below


def _ways(page: PlanPage, first: int) -> None:
    """Lay out where a single step brings most, and how to find the cheapest way."""
    build = page.build
    gains, ids = page.column(GAIN, first), page.column(ID, first)
    page.put(WHOLE, page.say("plan.ways"), "section")
    build.end_row()
    most = f"MAX({gains})"
    figures = {"item": f"INDEX({ids},MATCH({most},{gains},0))", "gain": f'TEXT({most},"0.00")'}
    template = page.say("plan.best", step=page.scale.step, **{name: f"{{{name}}}" for name in figures})
    told = f"IF(COUNT({gains})=0,{quoted(page.say('plan.best_none'))},{sentence(template, **figures)})"
    page.show(WHOLE, told, "text_bold_box", "best_step", room=template)
    build.end_row()
    page.put(WHOLE, page.say("plan.command"), "note_box")
    build.end_row()


def _conditions(page: PlanPage) -> None:
    """Lay out the conditions: whether the band aimed for asks for them, and whether they are met today."""
    rules = page.around.edition.rules
    if not rules.conditions:
        return
    page.put(WHOLE, page.say("plan.conditions"), "section")
    page.build.end_row()
    first = page.build.row
    for condition in rules.conditions:
        page.put(Span(LABEL.column, 4), condition_words(page.around, condition), "text_box")
        page.show(Span(4, 3), _asked(page, condition), "text_box", "what_if", "condition", condition.id)
        room = page.say("summary.unmet", items=" ".join(condition.items))
        page.show(Span(7, 3), page.figure("condition", condition.id), "text_box", room=room)
        page.build.end_row()
    page.colour(7, first)
    page.colour(4, first)


def _asked(page: PlanPage, condition: Condition) -> str:
    """Return whether the band that would be reached asks for *condition*."""
    if condition.from_band is None:
        return quoted(page.say("summary.condition_always"))
    labels = {key: quoted(page.say(f"plan.condition.{key}")) for key in ("asked", "not_asked")}
    required = conditions.is_required(condition, page.around.edition.rules, page.complete, page.then_total)
    return f"IF({required},{labels['asked']},{labels['not_asked']})"
