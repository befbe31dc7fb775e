"""The table of the plan: each item as it stands, what a step more brings, a percent to try and its points."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.criteria import Category, Item
from pmqa_score.scoring.percent import points_of
from pmqa_score.workbook.formulas import marks, totals, what_if
from pmqa_score.workbook.layout.builder import entry
from pmqa_score.workbook.layout.item_rows import item_rows_of
from pmqa_score.workbook.layout.self.plan_page import (
    CHANGE,
    EARNED,
    GAIN,
    ID,
    LABEL,
    MARK,
    PERCENT,
    POINTS,
    THEN,
    TITLE,
    WHAT_IF,
    WHOLE,
    PlanPage,
)
from pmqa_score.workbook.plan import Link

_HEADS = {
    "id": ID, "title": TITLE, "points": POINTS, "percent": PERCENT, "earned": EARNED, "gain": GAIN,
    "what_if": WHAT_IF, "mark": MARK, "what_if_earned": THEN, "change": CHANGE,
}  # fmt: skip


def plan_table(page: PlanPage) -> None:
    """Lay out the table, from the heads to the total."""
    for key, span in _HEADS.items():
        page.put(span, page.say(f"plan.head.{key}", step=page.scale.step), "head")
    page.build.end_row()
    page.build.repeat = (page.build.row - 1, page.build.row - 1)
    first = page.build.row
    for category in page.around.criteria.categories:
        _category(page, category)
    page.colour(MARK.column, first)
    _total(page, marks.count(marks.GOOD, page.column(MARK, first)))


def _category(page: PlanPage, category: Category) -> None:
    title = page.say("contents.category", id=category.id, title=category.title)
    page.put(WHOLE, title, "section")
    page.build.end_row()
    for item in category.items:
        _item(page, item)


def _item(page: PlanPage, item: Item) -> None:
    rows, points = item_rows_of(page.around), str(points_of(item))
    page.put(ID, Link(item.id, page.around.sheet_of(item)), "link_centre")
    page.put(TITLE, item.title.of(page.around.language), "text_box")
    page.put(POINTS, points_of(item), "points")
    percent = page.show(PERCENT, rows.cell(item.id, "percent"), "points")
    now = page.show(EARNED, page.figure(item.id, "earned"), "earned")
    page.show(GAIN, what_if.gain(percent, points, now, page.scale), "earned", item.id, "gain")
    given = page.around.input(item, "what_if")
    cell = entry(page.put(WHAT_IF, given, "input_choice_number"), page.build.name)
    mark = page.show(MARK, marks.scored(cell, given.source), "mark")
    then = page.show(THEN, what_if.earned(mark, cell, points, now), "earned", item.id, "what_if_earned")
    page.show(CHANGE, what_if.change(then, now, f'{mark}="{marks.GOOD}"'), "difference_2")
    page.then[item.id] = then
    page.build.end_row()


def _total(page: PlanPage, tried: str) -> None:
    """Lay out the sums; *tried* counts the percents to try."""
    page.put(LABEL, page.say("plan.row_total"), "label")
    points = sum((points_of(item) for item in page.around.criteria.items), Decimal(0))
    page.put(POINTS, points, "points_total")
    page.put(PERCENT, "", "label_centre")
    now = page.show(EARNED, page.figure("total"), "earned_bold")
    for span in (GAIN, WHAT_IF, MARK):
        page.put(span, "", "label_centre")
    then = page.show(THEN, totals.sum_earned(",".join(page.then.values())), "earned_bold", "what_if_total")
    page.show(CHANGE, what_if.change(then, now, f"{tried}>0"), "difference_2")
    page.then_total = then
    page.build.end_row(24)
