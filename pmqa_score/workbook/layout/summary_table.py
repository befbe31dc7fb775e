"""The table of the summary: every category and item with points, percent, points earned, range and state."""

from __future__ import annotations

from pmqa_score.model.criteria import Category, Item
from pmqa_score.workbook.formulas import totals
from pmqa_score.workbook.layout.summary_page import EARNED, ID, LABEL, PERCENT, POINTS, RANGE, STATE, TITLE, SummaryPage
from pmqa_score.workbook.plan import Link

_COLUMNS = {
    "id": ID,
    "title": TITLE,
    "points": POINTS,
    "percent": PERCENT,
    "earned": EARNED,
    "range": RANGE,
    "state": STATE,
}


def summary_table(page: SummaryPage) -> None:
    """Lay out the table, from the heads to the total."""
    for key, span in _COLUMNS.items():
        page.put(span, page.say(f"summary.head.{key}"), "head")
    page.build.end_row()
    first = page.build.row
    for category in page.around.criteria.categories:
        _category(page, category)
    page.colour(STATE.column, first)
    _total(page)


def _category(page: SummaryPage, category: Category) -> None:
    ids = [item.id for item in category.items]
    earned = page.rows.range("earned", ids)
    points = sum(item.points.value for item in category.items if item.points)
    page.put(ID, category.id, "points_bold")
    page.put(TITLE, category.title.of(page.around.language), "label")
    page.put(POINTS, points or "", "points_bold")
    page.earned[category.id] = page.show(EARNED, totals.sum_earned(earned), "earned_bold", "cat", category.id, "earned")
    share = totals.share(page.earned[category.id], str(points))
    all_answered = f"{totals.answered(earned)}={len(ids)}"
    page.percent[category.id] = page.show(
        PERCENT, totals.only_if(all_answered, share), "percent_bold", "cat", category.id, "percent"
    )
    page.put(RANGE, "", "label_centre")
    page.answered_of(earned, len(ids))
    page.build.end_row()
    for item in category.items:
        _item(page, item)


def _item(page: SummaryPage, item: Item) -> None:
    percent_spot = page.places[page.around.fields[item.id, ("percent",)].name]
    page.put(ID, Link(item.id, percent_spot.sheet, percent_spot.ref), "link_centre")
    page.put(TITLE, item.title.of(page.around.language), "text_box")
    page.put(POINTS, item.points.value if item.points else "", "points")
    page.percent[item.id] = page.show(PERCENT, page.rows.cell(item.id, "percent"), "points")
    page.earned[item.id] = page.show(EARNED, page.rows.cell(item.id, "earned"), "earned")
    page.show(RANGE, page.rows.cell(item.id, "range"), "text_centre")
    todo = page.rows.cell(item.id, "todo")
    page.show(STATE, todo, "text_box", item.id, "state", room=page.say("summary.state.missing"))
    page.build.end_row()


def _total(page: SummaryPage) -> None:
    criteria = page.around.criteria
    cells = ",".join(page.earned[category.id] for category in criteria.categories)
    page.put(LABEL, page.say("summary.total"), "label")
    points = sum(item.points.value for item in criteria.items if item.points)
    page.put(POINTS, points or "", "points_total")
    page.earned["total"] = page.show(EARNED, totals.sum_earned(cells), "earned_bold", "total")
    share = totals.share(page.earned["total"], str(points))
    page.percent["total"] = page.show(PERCENT, totals.only_if(page.complete, share), "percent_bold", "percent")
    page.put(RANGE, "", "label_centre")
    page.answered_of(page.rows.range("earned"), page.items)
    page.build.end_row(24)
