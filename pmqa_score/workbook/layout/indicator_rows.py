"""The hidden sheet that makes all indicators safe, and tells level, trend and comparison of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.criteria import Item
from pmqa_score.model.field import Field
from pmqa_score.scoring.inputs import DIRECTIONS
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.formulas import conditions, indicator_rows, indicators, proofs, reading
from pmqa_score.workbook.formulas.references import beside, between, entry, quoted, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.plan import Cell, Formula, Sheet, Spot, Static, address

INDICATORS_SHEET = "_indicators"
LEVELS = ("reached", "missed", "unknown")
TRENDS = ("improving", "mixed", "adverse", "few")
COMPARISONS = ("above", "equal", "below", "none")
MARKS = ("ok", "rubbish", "name", "direction", "question", "comparator")
_FOUND = {"level": LEVELS, "trend": TRENDS, "comparison": COMPARISONS, "mark": MARKS}
_NOTHING = "empty"
"""What the mark finds of a row in which nothing stands."""

_SIGNS = dict(zip(DIRECTIONS, (1, -1), strict=True))


@dataclass(frozen=True, slots=True)
class IndicatorRows:
    """Where the workings of a workbook's indicators stand: a row each, the columns by name."""

    items: tuple[str, ...]
    rows: int
    columns: tuple[str, ...]

    def cell(self, item: str, no: int, column: str) -> str:
        """Return how a formula of another sheet refers to *column* of that indicator."""
        return reference(Spot(INDICATORS_SHEET, self.row(item, no), self.columns.index(column)), "")

    def range(self, item: str, column: str) -> str:
        """Return how a formula of another sheet refers to *column* over the item's indicators."""
        return between(self.cell(item, 1, column), self.cell(item, self.rows, column))

    def row(self, item: str, no: int) -> int:
        """Return the row of indicator *no* (from 1) of *item*."""
        return 1 + self.items.index(item) * self.rows + no - 1

    def condition_ranges(self, item: str) -> conditions.ItemRanges:
        """Return the columns over the item's indicators that conditions look at."""
        names = ("exists", "question", "years", "comparator", "comparator_value", "trend", "comparison")
        return conditions.ItemRanges(**{name: self.range(item, name) for name in names})


def indicator_rows_of(around: Context) -> IndicatorRows:
    """Return where the workings stand in a workbook."""
    years = tuple(f"year_{n}" for n in range(1, year_columns(around) + 1))
    return IndicatorRows(
        items=tuple(item.id for item in results_items(around)),
        rows=around.criteria.form.indicators,
        columns=(
            "name", "question", "unit", "sign", "target", *years, "comparator", "comparator_value",
            "exists", "years", "level", "trend", "comparison", "change", "mark",
            *(("title", "number") if around.is_own else ()),
        ),
    )  # fmt: skip


def results_items(around: Context) -> Iterator[Item]:
    """Yield the results items of the edition; a consensus takes no indicators."""
    for category in around.criteria.categories if around.setup.role != "consensus" else ():
        if category.kind == "results":
            yield from category.items


def year_columns(around: Context) -> int:
    """Return how many yearly values a row takes."""
    return max(len(around.setup.years), around.criteria.form.years)


def indicator_rows_sheet(around: Context, inputs: Mapping[str, tuple[Spot, Field]]) -> Sheet:
    """Return the hidden sheet; *inputs* are the inputs of the item sheets by name."""
    places = indicator_rows_of(around)
    by_part = {(field.item, field.part): (spot, field) for spot, field in inputs.values()}
    rows = (_row(around, by_part, item, no) for item in places.items for no in range(1, places.rows + 1))
    return Sheet(
        name=INDICATORS_SHEET,
        title=INDICATORS_SHEET,
        cells=tuple(cell for row in rows for cell in row),
        widths=(12,) * len(places.columns),
        hidden=True,
    )


def in_words(around: Context, formula: str) -> str:
    """Return *formula* with the words of the workbook for what may be found of an indicator, "reached" and the like."""
    for name, every in _FOUND.items():
        for found in every:
            formula = formula.replace(f'"{found}"', quoted(around.say(f"results.{name}.{found}")))
    return formula.replace(f'"{_NOTHING}"', '""')


Parts = Mapping[tuple[str, tuple[str | int, ...]], tuple[Spot, Field]]


def _row(around: Context, by_part: Parts, item: str, no: int) -> Iterator[Cell]:
    places = indicator_rows_of(around)
    row = places.row(item, no)
    told = {name: in_words(around, text) for name, text in _told(places, row).items()}
    texts = {**_safe(around, by_part, item, no), **told}
    for name, text in texts.items():
        yield Cell(
            row=row, column=places.columns.index(name), content=Formula(beside(text, row, far=True)), style="hidden"
        )
    if around.is_own:
        yield Cell(row=row, column=places.columns.index("number"), content=Static(Decimal(no)), style="hidden")


def _safe(around: Context, by_part: Parts, item: str, no: int) -> dict[str, str]:
    """Return the formulas that read the inputs of one row."""

    def read(*part: str | int) -> tuple[str, Field]:
        spot, field = by_part[item, ("indicator", no, *part)]
        return entry(spot, INDICATORS_SHEET), field

    def options(field: Field) -> list[tuple[str, int]]:
        numbers = {option: _SIGNS.get(option) or int(option) for option in field.options}
        return [(label(field, option, around.language), number) for option, number in numbers.items()]

    question, asked = read("question")
    direction, ways = read("direction")
    return {
        **({"title": proofs.title(read("name")[0])} if around.is_own else {}),
        "name": reading.given(read("name")[0]),
        "question": reading.picked(question, options(asked), blank='""'),
        "unit": reading.given(read("unit")[0]),
        "sign": reading.picked(direction, options(ways), blank="0"),
        "target": reading.number(read("target")[0]),
        **{f"year_{n}": reading.number(read("year", n)[0]) for n in range(1, year_columns(around) + 1)},
        "comparator": reading.given(read("comparator")[0]),
        "comparator_value": reading.number(read("comparator_value")[0]),
    }


def _told(places: IndicatorRows, row: int) -> dict[str, str]:
    """Return the formulas that tell of one row what the cells made safe say."""
    at = {name: address(row, column) for column, name in enumerate(places.columns)}
    years = [ref for name, ref in at.items() if name.startswith("year_")]
    given = f"{years[0]}:{years[-1]}"
    last, former = years[-1], years[-2] if len(years) > 1 else quoted("")
    row_cells = indicator_rows.RowCells(
        name=at["name"], question=at["question"], unit=at["unit"], sign=at["sign"], target=at["target"], years=given,
        comparator=at["comparator"], comparator_value=at["comparator_value"],
        all=f"{at['name']}:{at['comparator_value']}",
    )  # fmt: skip

    def seen(formula: str) -> str:
        return f'IF({at["exists"]}=1,{formula},"")'

    return {
        "exists": indicators.exists(at["name"], given),
        "years": f"COUNT({given})",
        "level": seen(indicators.level(at["sign"], at["target"], last)),
        "trend": seen(indicators.trend(at["sign"], years)),
        "comparison": seen(indicators.comparison(at["sign"], at["comparator_value"], last)),
        "change": indicator_rows.change(former, last),
        "mark": indicator_rows.row_mark(row_cells),
    }
