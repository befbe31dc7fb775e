"""The hidden sheet with a row for each item and category of an edition of means: scores, receipt, what charts show."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pmqa_score.model.criteria import Category, Item
from pmqa_score.scoring.receipt import weights
from pmqa_score.workbook.formulas import means, receipt
from pmqa_score.workbook.layout.builder import reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_rows import COLUMNS, ITEMS_SHEET, ItemRows, item_rows_of
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Cell, Content, Formula, Plan, Sheet, Static


def score_rows_sheet(around: Context, items: Sequence[Sheet]) -> Sheet:
    """Return the hidden sheet over the item sheets *items*."""
    rows, plan = item_rows_of(around), Plan(tuple(items))
    drawn: list[tuple[int, str, Content]] = [(0, name, Static(name)) for name in COLUMNS]
    for row, item in enumerate(around.criteria.items, start=1):
        drawn += [(row, name, content) for name, content in _item(around, rows, plan, item).items()]
    for category in around.criteria.categories:
        row = rows.category_row(category.id)
        drawn += [(row, name, content) for name, content in _category(around, rows, category).items()]
    cells = tuple(
        Cell(row=row, column=COLUMNS.index(name), content=content, style="hidden") for row, name, content in drawn
    )
    return Sheet(name=ITEMS_SHEET, title=ITEMS_SHEET, cells=cells, widths=(12,) * len(COLUMNS), hidden=True)


def score_name(around: Context, item: Item) -> str:
    """Return the name of an item's score or rating."""
    return out(item.id, "rating" if around.criteria.unit == "rating" else "score")


def _item(around: Context, rows: ItemRows, plan: Plan, item: Item) -> dict[str, Content]:
    score = reference(plan.outputs()[score_name(around, item)], ITEMS_SHEET)
    own = rows.cell(item.id, "earned").rpartition("!")[2]
    return {
        "id": Static(item.id),
        "points": Static(around.criteria.points),
        "earned": Formula(score),
        "code": Formula(receipt.score_code(own)),
        "weight": Static(Decimal(weights(around.edition)[item.id])),
        "chart": Formula(f"IF(ISNUMBER({own}),{own},NA())"),
    }


def _category(around: Context, rows: ItemRows, category: Category) -> dict[str, Content]:
    """Return a category's row: the mean of the items answered so far, for the chart."""
    earned = rows.range("earned", [item.id for item in category.items]).rpartition("!")[2]
    return {
        "id": Static(around.say("summary.category", id=category.id)),
        "chart": Formula(f"IF(COUNT({earned})=0,NA(),{means.mean(earned)})"),
    }
