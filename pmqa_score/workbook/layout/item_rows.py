"""The hidden sheet with a row for each item and category: percents, the receipt's numbers, counts, what charts show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.criteria import Category, Item
from pmqa_score.scoring.receipt import weights
from pmqa_score.workbook.formulas import indicator_rows, receipt
from pmqa_score.workbook.layout.builder import entry, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_rows import indicator_rows_of, results_items
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import RECEIPT_SEED, Cell, Content, Formula, Ident, Plan, Sheet, Spot, Static, address

ITEMS_SHEET = "_items"
COUNTS = ("seen", "targets", "reached", "trends", "improving", "adverse", "compared", "above", "questions")
COLUMNS = ("id", "points", "earned", "percent", "code", "weight", "label", "chart", *COUNTS)


@dataclass(frozen=True, slots=True)
class ItemRows:
    """Where the rows of items and categories stand."""

    items: tuple[str, ...]
    categories: tuple[str, ...]

    def cell(self, item: str, column: str) -> str:
        """Return how a formula of another sheet refers to *column* of an item."""
        return self._at(1 + self.items.index(item), column)

    def range(self, column: str, items: Sequence[str] = ()) -> str:
        """Return how a formula of another sheet refers to *column* over *items*, which are neighbours; none = all."""
        of = items or self.items
        return self._range(column, *(1 + self.items.index(one) for one in (of[0], of[-1])))

    def category_range(self, column: str) -> str:
        """Return how a formula of another sheet refers to *column* over all categories."""
        return self._range(column, self.category_row(self.categories[0]), self.category_row(self.categories[-1]))

    def category_row(self, category: str) -> int:
        """Return the row of a category."""
        return 1 + len(self.items) + self.categories.index(category)

    @property
    def seed(self) -> str:
        """The cell of the number that stands for the identity."""
        return self._at(1 + len(self.items) + len(self.categories), "code")

    @property
    def number(self) -> str:
        """The cell of the number behind the receipt code."""
        return self._at(2 + len(self.items) + len(self.categories), "code")

    def _at(self, row: int, column: str) -> str:
        return reference(Spot(ITEMS_SHEET, row, COLUMNS.index(column)), "")

    def _range(self, column: str, first: int, last: int) -> str:
        return f"{self._at(first, column)}:{address(last, COLUMNS.index(column), absolute=True)}"


def item_rows_of(around: Context) -> ItemRows:
    """Return where the rows stand in a workbook."""
    criteria = around.criteria
    return ItemRows(tuple(item.id for item in criteria.items), tuple(one.id for one in criteria.categories))


def item_rows_sheet(around: Context, items: Sequence[Sheet]) -> Sheet:
    """Return the hidden sheet over the item sheets *items*."""
    rows, plan = item_rows_of(around), Plan(tuple(items))
    drawn: list[tuple[int, str, Content]] = [(0, name, Static(name)) for name in COLUMNS]
    for row, item in enumerate(around.criteria.items, start=1):
        drawn += [(row, name, content) for name, content in _item(around, plan, item).items()]
    for category in around.criteria.categories:
        row = rows.category_row(category.id)
        drawn += [(row, name, content) for name, content in _category(around, rows, category).items()]
    foot = rows.category_row(rows.categories[-1]) + 1
    drawn += [(foot, "id", Static("seed")), (foot, "code", Ident(RECEIPT_SEED)), (foot + 1, "id", Static("number"))]
    number = receipt.number(rows.seed, rows.range("code"), rows.range("weight"))
    drawn.append((foot + 1, "code", Formula(number)))
    cells = tuple(
        Cell(row=row, column=COLUMNS.index(name), content=content, style="hidden") for row, name, content in drawn
    )
    return Sheet(name=ITEMS_SHEET, title=ITEMS_SHEET, cells=cells, widths=(12,) * len(COLUMNS), hidden=True)


def _item(around: Context, plan: Plan, item: Item) -> dict[str, Content]:
    rows, scale = item_rows_of(around), around.edition.rules.scale
    earned = reference(plan.outputs()[out(item.id, "earned")], ITEMS_SHEET)
    given = entry(plan.inputs()[around.fields[item.id, ("percent",)].name][0], ITEMS_SHEET)
    percent = rows.cell(item.id, "percent")
    held: dict[str, Content] = {
        "id": Static(item.id),
        "earned": Formula(earned),
        "percent": Formula(f'IF(ISNUMBER({earned}),{given},"")'),
        "label": Static(item.id),
        "chart": Formula(f"IF(ISNUMBER({percent}),{percent},NA())"),
    }
    if item.points:
        held["points"] = Static(item.points.value)
    if scale:
        held["code"] = Formula(receipt.code(percent, scale))
        held["weight"] = Static(Decimal(weights(around.edition)[item.id]))
    if item in tuple(results_items(around)):
        held |= {name: Formula(text, out(item.id, name)) for name, text in _counts(around, plan, item)}
    return held


def _counts(around: Context, plan: Plan, item: Item) -> Iterator[tuple[str, str]]:
    """Yield the formulas of ``scoring.indicator_rows.counts``."""
    rows, places = indicator_rows_of(around), plan.outputs()
    column = {name: rows.range(item.id, name) for name in ("exists", "level", "trend", "comparison")}
    seen = indicator_rows.count(column["exists"])
    yield "seen", seen
    tested = (
        ("targets", "level", "<>unknown"), ("reached", "level", "reached"),
        ("trends", "trend", "<>few"), ("improving", "trend", "improving"), ("adverse", "trend", "adverse"),
        ("compared", "comparison", "<>none"), ("above", "comparison", "above"),
    )  # fmt: skip
    for name, of, wanted in tested:
        yield name, indicator_rows.count(column["exists"], (column[of], f'"{wanted}"'))
    asked = (reference(places[out(item.id, "q", q.no, "indicators")], ITEMS_SHEET) for q in item.questions)
    yield "questions", "+".join(f"IF({cell}>0,1,0)" for cell in asked) or "0"


def _category(around: Context, rows: ItemRows, category: Category) -> dict[str, Content]:
    """Return a category's row: its share of the points that could be earned in the items answered so far."""
    items = [item.id for item in category.items]
    earned, points = rows.range("earned", items), rows.range("points", items)
    so_far = f'ROUND(SUM({earned})*100/SUMIF({earned},">=0",{points}),2)'
    return {
        "id": Static(category.id),
        "label": Static(around.say("summary.category", id=category.id)),
        "chart": Formula(f"IF(COUNT({earned})=0,NA(),{so_far})"),
    }
