"""The indicator table of a results item: what is filled in, and beside it what it says."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.criteria import Item
from pmqa_score.model.text import Language
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_rows import indicator_rows_of, year_columns
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, Sparkline, address

LEADING = {"no": 7.5, "question": 6.5, "name": 38, "unit": 9, "direction": 11, "target": 9}
YEAR = 9
TRAILING = {
    "comparator": 16, "comparator_value": 9,
    "change": 10, "line": 12, "level": 10, "trend": 11, "comparison": 11, "mark": 15,
}  # fmt: skip
ROW: dict[Language, float] = {"th": 33, "en": 33, "both": 40.5}
"""Points: two lines of a name, in both languages of a word."""

_DIRECTION: dict[Language, float] = {"th": 11, "en": 13, "both": 24}


def table_widths(around: Context) -> tuple[float, ...]:
    """Return the column widths of a sheet with the table."""
    leading = {**LEADING, "direction": _DIRECTION[around.language]}
    return (*leading.values(), *(YEAR,) * year_columns(around), *TRAILING.values())


def told_columns(around: Context) -> Span:
    """Return the columns that say something by a leading sign: from the change to the comparison."""
    first, last = _column(around, "change"), _column(around, "comparison")
    return Span(first, last - first + 1)


def year_titles(around: Context) -> tuple[str, ...]:
    """Return the heads of the yearly values: the Buddhist years of the round, else numbers from 1."""
    years = around.setup.years
    return tuple(
        str(years[no - 1]) if no <= len(years) else around.say("results.head.year", no=no)
        for no in range(1, year_columns(around) + 1)
    )


def indicator_table(around: Context, build: SheetBuilder, item: Item) -> int:
    """Lay out the heads and the rows of *item*'s table; return its first row."""
    build.put(0, f"2  {around.say('results.indicators')}", "section", columns=len(build.widths))
    build.end_row()
    heads = {name: around.say(f"results.head.{name}") for name in (*LEADING, *TRAILING)}
    titles = [*(heads[name] for name in LEADING), *year_titles(around), *(heads[name] for name in TRAILING)]
    for column, title in enumerate(titles):
        build.put(column, title, "head")
    build.end_row()
    first = build.row
    for no in range(1, around.criteria.form.indicators + 1):
        _row(around, build, item, no)
    return first


def _row(around: Context, build: SheetBuilder, item: Item, no: int) -> None:
    build.put(0, Decimal(no), "label_centre")
    parts: list[tuple[str | int, ...]] = [(name,) for name in LEADING if name != "no"]
    parts += [("year", n) for n in range(1, year_columns(around) + 1)]
    parts += [("comparator",), ("comparator_value",)]
    for column, part in enumerate(parts, start=1):
        given = around.input(item, "indicator", no, *part)
        build.put(column, given, "input_small" if given.field.kind == "text" else f"input_{given.field.kind}")
    rows = indicator_rows_of(around)
    change = Formula(rows.cell(item.id, no, "change"), out(item.id, "ind", no, "change"))
    build.put(_column(around, "change"), change, "percent")
    _line(around, build)
    for name in ("level", "trend", "comparison", "mark"):
        told = Formula(rows.cell(item.id, no, name), out(item.id, "ind", no, name))
        build.put(_column(around, name), told, "text_small_centre" if name == "mark" else "text_centre")
    build.end_row(ROW[around.language])


def _line(around: Context, build: SheetBuilder) -> None:
    column, first = _column(around, "line"), len(LEADING)
    build.put(column, None, "text_centre")
    values = f"'{build.name}'!{address(build.row, first)}:{address(build.row, first + year_columns(around) - 1)}"
    build.sparklines.append(Sparkline(row=build.row, column=column, values=values))


def _column(around: Context, name: str) -> int:
    return len(LEADING) + year_columns(around) + list(TRAILING).index(name)
