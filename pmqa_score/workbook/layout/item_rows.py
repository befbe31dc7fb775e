"""The hidden sheet with a row for each item and category: what they come to, the receipt, what charts show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.criteria import Category, Item
from pmqa_score.scoring.receipt import weights
from pmqa_score.workbook.formulas import indicator_rows, receipt
from pmqa_score.workbook.formulas.references import at_home, between, quoted
from pmqa_score.workbook.layout.builder import entry, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_rows import indicator_rows_of, results_items
from pmqa_score.workbook.layout.meta import SEED
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Cell, Content, Formula, Plan, Sheet, Spot, Static

ITEMS_SHEET = "_items"
RULES = ("PERCENT_ABOVE_FACTORS", "PERCENT_NOT_AS_SUGGESTED", "HIGH_WITHOUT_STRENGTH", "SCORE_WITHOUT_EVIDENCE")
"""The rules of the scoring sense that look at one item."""

COUNTS = ("seen", "targets", "reached", "trends", "improving", "adverse", "compared", "above", "questions")
COLUMNS = ("id", "points", "earned", "percent", "code", "weight", "chart")
"""What the row of an item has whatever its scoring method."""


@dataclass(frozen=True, slots=True)
class ItemRows:
    """Where the rows of items and categories stand, and which columns they have."""

    items: tuple[str, ...]
    categories: tuple[str, ...]
    columns: tuple[str, ...]

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
    def receipt(self) -> str:
        """The formula for the number behind the receipt code."""
        return receipt.number(SEED, self.range("code"), self.range("weight"))

    def _at(self, row: int, column: str) -> str:
        return reference(Spot(ITEMS_SHEET, row, self.columns.index(column)), "")

    def _range(self, column: str, first: int, last: int) -> str:
        return between(self._at(first, column), self._at(last, column))


def item_rows_of(around: Context) -> ItemRows:
    """Return where the rows stand in a workbook."""
    criteria = around.criteria
    items, categories = (tuple(one.id for one in some) for some in (criteria.items, criteria.categories))
    return ItemRows(items, categories, (*COLUMNS, *COUNTS, *_worked(around)))


def _worked(around: Context) -> tuple[str, ...]:
    """Return what an item's sheet lets be worked out in its row (``ItemPage.work``): ranks, and rules, side by side."""
    criteria, conditions = around.criteria, around.edition.rules.conditions
    factors = range(1, 1 + max(map(len, criteria.factors.values()), default=0))
    numbers = range(1, 1 + max((sum(item.id in one.items for one in conditions) for item in criteria.items), default=0))
    return (
        "ok", "given", "rank", "range", "state", *(f"rank_{no}" for no in factors), "suggested", "weakest",
        "strengths", "evidence", "wrong", "todo", *RULES, *(f"{rule}_said" for rule in RULES), "findings",
        *(f"hint_{no}" for no in factors),
        *(f"{part}_{no}" for no in numbers for part in ("good", "seen", "counted", "met")),
    )  # fmt: skip


def item_rows_sheet(around: Context, items: Sequence[Sheet]) -> Sheet:
    """Return the hidden sheet over the item sheets *items*."""
    rows, plan = item_rows_of(around), Plan(tuple(items))
    drawn: list[tuple[int, str, Content]] = []
    for row, item in enumerate(around.criteria.items, start=1):
        drawn += [(row, name, content) for name, content in _item(around, plan, item).items()]
    for category in around.criteria.categories:
        row = rows.category_row(category.id)
        drawn += [(row, name, content) for name, content in _category(around, rows, category).items()]
    cells = tuple(
        Cell(row=row, column=rows.columns.index(name), content=content, style="hidden") for row, name, content in drawn
    )
    return Sheet(name=ITEMS_SHEET, title=ITEMS_SHEET, cells=cells, widths=(12,) * len(rows.columns), hidden=True)


def _item(around: Context, plan: Plan, item: Item) -> dict[str, Content]:
    rows, scale, sheet = item_rows_of(around), around.edition.rules.scale, plan.sheet(around.sheet_of(item))
    given = entry(plan.inputs()[around.fields[item.id, ("percent",)].name][0], ITEMS_SHEET)
    percent, earned = rows.cell(item.id, "percent"), rows.cell(item.id, "earned")
    if "given" in sheet.workings:
        given = rows.cell(item.id, "given")
    formulas = {
        "earned": reference(plan.outputs()[out(item.id, "earned")], ITEMS_SHEET),
        "percent": f'IF(ISNUMBER({earned}),{given},"")',
        "chart": f"IF(ISNUMBER({percent}),{percent},NA())",
        **sheet.workings,
    }
    if scale:
        formulas["code"] = receipt.code(percent, scale)
    held: dict[str, Content] = {"id": Static(item.id)}
    held |= {column: Formula(at_home(text, ITEMS_SHEET)) for column, text in formulas.items()}
    if item.points:
        held["points"] = Static(item.points.value)
    if scale:
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
        ("targets", "level", "<>", "unknown"), ("reached", "level", "", "reached"),
        ("trends", "trend", "<>", "few"), ("improving", "trend", "", "improving"), ("adverse", "trend", "", "adverse"),
        ("compared", "comparison", "<>", "none"), ("above", "comparison", "", "above"),
    )  # fmt: skip
    for name, of, is_, found in tested:
        said = around.say(f"results.{of}.{found}")
        yield name, indicator_rows.count(column["exists"], (column[of], quoted(is_ + said)))
    asked = (reference(places[out(item.id, "q", q.no, "indicators")], ITEMS_SHEET) for q in item.questions)
    yield "questions", "+".join(f"IF({cell}>0,1,0)" for cell in asked) or "0"


def _category(around: Context, rows: ItemRows, category: Category) -> dict[str, Content]:
    """Return a category's row: its share of the points that could be earned in the items answered so far."""
    items = [item.id for item in category.items]
    earned, points = rows.range("earned", items), rows.range("points", items)
    so_far = f'ROUND(SUM({earned})*100/SUMIF({earned},">=0",{points}),2)'
    return {
        "id": Static(around.say("summary.category", id=category.id)),
        "chart": Formula(f"IF(COUNT({earned})=0,NA(),{so_far})"),
    }
