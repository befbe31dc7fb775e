"""A table of indicators held against targets: its columns, its heads, and the rows with what each comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pmqa_score.model.criteria import Curve, Item
from pmqa_score.model.text import Language
from pmqa_score.scoring.inputs import year_columns
from pmqa_score.scoring.kpi import Lack
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.formulas import kpi, target_rows
from pmqa_score.workbook.formulas.target_rows import TargetRow, Want
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_table import year_titles
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.paper import room_left
from pmqa_score.workbook.layout.sheet_page import SheetGrid, SheetPage
from pmqa_score.workbook.plan import address

WIDTHS: Mapping[str, float] = {
    "no": 6, "question": 7, "name": 45, "unit": 9, "direction": 11, "target": 11,
    "comparator": 16, "comparator_value": 10, "percent": 11, "score": 10.5, "note": 20, "told": 21, "mark": 8,
}  # fmt: skip
YEAR = 10
ROW: Mapping[Language, float] = {"th": 32.25, "en": 32.25, "both": 36}
"""Points: two lines of a name, in both languages of what is missing; three sub-measures go on a page."""

_LATER = 26.0  # points of a row that is filled when the sheet is laid out, as those of the strip
_DIRECTION: Mapping[Language, float] = {"th": 11, "en": 13, "both": 24}
_WANTS: tuple[Want, ...] = ("name", "question", "comparator")
_LEADING = ("no", "question", "name", "unit", "direction", "target")
_TRAILING = ("comparator", "comparator_value", "percent", "score", "note", "told", "mark")


@dataclass(frozen=True, slots=True)
class TargetTable:
    """The columns of a table by name, in their order, with the width of each; ``curve`` gives scores, if it does."""

    widths: Mapping[str, float]
    years: int
    curve: Curve | None

    def at(self, name: str) -> Span:
        """Return the column of that name."""
        return Span(list(self.widths).index(name))

    def between(self, first: str, last: str) -> Span:
        """Return the columns from one to another, both of them too."""
        start = self.at(first).column
        return Span(start, self.at(last).column - start + 1)

    def range(self, name: str, first: int, last: int) -> str:
        """Return the range of a column from row *first* to *last*."""
        column = self.at(name).column
        return f"{address(first, column, absolute=True)}:{address(last, column, absolute=True)}"

    @property
    def year_names(self) -> tuple[str, ...]:
        """The names of the columns of yearly values."""
        return tuple(f"year_{no}" for no in range(1, self.years + 1))

    @property
    def last_year(self) -> str:
        """The name of the column of the latest year."""
        return self.year_names[-1]


def target_table(around: Context, *, more: tuple[str, ...] = (), curve: Curve | None = None) -> TargetTable:
    """Return the columns of a table; *more* are those beside the usual ones, a score only where there is a *curve*."""
    years = year_columns(around.criteria.form, around.setup)
    left_out = {"question", "comparator", "comparator_value"} - {*more} | (set() if curve else {"score"})
    sizes = {**WIDTHS, "direction": _DIRECTION[around.language]}
    names = (*_LEADING, *(f"year_{no}" for no in range(1, years + 1)), *_TRAILING)
    return TargetTable({name: sizes.get(name, YEAR) for name in names if name not in left_out}, years, curve)


def table_heads(page: SheetPage, table: TargetTable) -> None:
    """Lay out the heads of the columns."""
    years = dict(zip(table.year_names, year_titles(page.around), strict=True))
    for name in table.widths:
        key = "percent_alone" if name == "percent" and not table.curve else name
        page.put(table.at(name), years.get(name) or page.say(f"kpi.head.{key}"), "head")
    page.build.end_row()


def begin_page(page: SheetPage, needed: float) -> bool:
    """Begin a printed page where *needed* points have no room on the one in hand; tell whether one begins."""
    sheet = page.build.sheet()
    first = sheet.breaks[-1] if sheet.breaks else sheet.print_from
    title = sheet.heights.get(sheet.repeat[0], 0.0) if sheet.breaks and sheet.repeat else 0.0
    later = sum(_LATER for row in range(first, page.build.row) if row not in sheet.heights)
    begins = room_left(sheet, first, page.build.row - 1) - title - later < needed
    if begins:
        page.build.breaks.append(page.build.row)
    return begins


def row_words(page: SheetPage) -> dict[Lack | Want, str]:
    """Return what is said of a row that lacks something."""
    return {one: page.say(f"kpi.lack.{one}") for one in (*kpi.LACKS, *_WANTS)}


def table_row(page: SheetPage, table: TargetTable, lead: tuple[str | int, ...], named: tuple[str | int, ...]) -> None:
    """Lay out one row: the inputs whose parts begin with *lead*, and its figures, whose names begin with *named*."""
    build, said = page.build, row_words(page)
    page.put(table.at("no"), str(lead[-1]), "label_centre")
    row = _inputs(page, table, lead)
    here = {name: address(build.row, table.at(name).column) for name in ("told", "percent")}
    percent = target_rows.percent(row, here["told"], said)
    page.show(table.at("percent"), percent, "percent", *named, "percent")
    if table.curve:
        page.show(table.at("score"), kpi.score(here["percent"], table.curve), "earned", *named, "score")
    page.show(table.at("told"), target_rows.told(row, said), "note_box")
    bad = said["target_unfit"] if table.curve else ""  # without a score a target is only looked at
    page.show(table.at("mark"), target_rows.mark(row, here["told"], here["percent"], bad), "mark")
    build.end_row(ROW[page.around.language])


def _inputs(page: SheetPage, table: TargetTable, lead: tuple[str | int, ...]) -> TargetRow:
    """Put the inputs of a row; return the formulas that read them."""
    item = page.item

    def ask(name: str) -> str:
        if name not in table.widths:
            return ""
        part: tuple[str | int, ...] = ("year", int(name[5:])) if name.startswith("year_") else (name,)
        kind = page.around.fields[item.id, (*lead, *part)].kind
        return page.ask(table.at(name), "input_small" if kind == "text" else f"input_{kind}", *lead, *part)[0]

    more, less = _options(page, item, (*lead, "direction"))
    return TargetRow(
        question=ask("question"),
        questions=_options(page, item, (*lead, "question")) if "question" in table.widths else (),
        name=ask("name"),
        unit=ask("unit"),
        direction=ask("direction"),
        options=(more, less),
        target=ask("target"),
        years=tuple(map(ask, table.year_names)),
        comparator=ask("comparator"),
        comparator_value=ask("comparator_value"),
        note=ask("note"),
    )


def _options(page: SheetPage, item: Item, part: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return how the cells of an input show its options."""
    field = page.around.fields[item.id, part]
    return tuple(label(field, option, page.around.language) for option in field.options)


def table_grid(table: TargetTable) -> SheetGrid:
    """Return the columns that strengths and OFIs take on a sheet as wide as *table*."""
    mark, last = table.at("mark").column, table.at(table.last_year).column
    return SheetGrid(
        widths=tuple(table.widths.values()),
        no=Span(0),
        mark=Span(mark),
        text=Span(1, last),
        double=Span(last + 1),
        tag=None,
        reference=Span(last + 2, mark - last - 2),
    )
