"""A workbook as text: one line for each cell that matters, so that a change to a sheet is a change one can read.

``C54 in_1_1_percent  rule 3`` is an input, with the rule told below; ``G54 out_1_1_earned =IF(…)`` a figure with its
result after →; ``I8…I14 =…`` one formula down a column; ``A7:B7  "…"`` a text over merged cells. Everything but inputs
is locked: a locked input or an unlocked figure would say so.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from pmqa_score.workbook.shared_formulas import relative

_PLAIN = ("General", "@")


def sheet_texts(xlsx: bytes) -> dict[str, str]:
    """Return the text picture of every sheet of *xlsx*, by the sheet's name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl does not know sparklines
        book = openpyxl.load_workbook(io.BytesIO(xlsx))
        results = openpyxl.load_workbook(io.BytesIO(xlsx), data_only=True)
    names = _names(book)
    return {sheet.title: "\n".join(_lines(sheet, results[sheet.title], names)) + "\n" for sheet in book}


def _names(book: Any) -> dict[tuple[str, str], str]:
    return {
        (sheet, ref.replace("$", "")): name
        for name, one in book.defined_names.items()
        for sheet, ref in one.destinations
    }


def _lines(sheet: Any, results: Any, names: dict[tuple[str, str], str]) -> Iterator[str]:
    yield f"sheet {sheet.title!r} ({sheet.sheet_state})"
    yield from _cells(sheet, results, names)
    yield from (f"rule {n}: {_rule(rule)}" for n, rule in enumerate(_rules(sheet), start=1))
    yield from _formats(sheet)
    columns, rows = range(1, sheet.max_column + 1), range(1, sheet.max_row + 1)
    yield "widths " + " ".join(_runs((get_column_letter(n), _width(sheet, n)) for n in columns))
    yield "heights " + " ".join(_runs((n, _number(sheet.row_dimensions[n].height)) for n in rows))
    yield from _page(sheet)


def _cells(sheet: Any, results: Any, names: dict[tuple[str, str], str]) -> Iterator[str]:
    merged = {area.start_cell.coordinate: area.coord for area in sheet.merged_cells.ranges}
    inner = {cell.coordinate for area in sheet.merged_cells.ranges for row in area.cells for cell in _at(sheet, [row])}
    told: set[str] = set()
    for row in sheet.iter_rows():
        for cell in row:
            ref = cell.coordinate
            if ref in told or (ref in inner and ref not in merged):
                continue
            name = names.get((sheet.title, ref), "")
            if cell.data_type == "f":
                run = _run(sheet, cell, names, merged)
                told |= {one.coordinate for one in run}
                yield _figure(run, merged.get(ref, ref), name, results)
            elif name or not cell.protection.locked:
                yield f"{merged.get(ref, ref)} {name or '?'}  {_input(sheet, cell)}"
            elif cell.value is not None:
                yield f"{merged.get(ref, ref)}  {_text(cell)}"


def _at(sheet: Any, places: Iterable[tuple[int, int]]) -> Iterator[Any]:
    return (sheet.cell(row, column) for row, column in places)


def _run(sheet: Any, cell: Any, names: dict[tuple[str, str], str], merged: dict[str, str]) -> list[Any]:
    """Return the unnamed, unmerged cells from *cell* downwards that hold the same formula, relative to each."""
    run = [cell]
    if (sheet.title, cell.coordinate) in names or cell.coordinate in merged:
        return run
    shape = relative(cell.value, (cell.row - 1, cell.column - 1))
    while True:
        below = sheet.cell(run[-1].row + 1, cell.column)
        is_same = below.data_type == "f" and relative(below.value, (below.row - 1, below.column - 1)) == shape
        if not is_same or (sheet.title, below.coordinate) in names or below.coordinate in merged:
            return run
        run.append(below)


def _figure(run: list[Any], area: str, name: str, results: Any) -> str:
    shown = {results[cell.coordinate].value for cell in run} - {None, ""}
    result = f"  → {' | '.join(sorted(map(str, shown)))}" if shown else ""
    where = area if len(run) == 1 else f"{run[0].coordinate}…{run[-1].coordinate}"
    open_ = "" if all(cell.protection.locked for cell in run) else "  UNLOCKED"
    return f"{where} {name} {run[0].value}{_format(run[0])}{result}{open_}".replace("  =", " =")


def _input(sheet: Any, cell: Any) -> str:
    rules = [f"rule {n}" for n, rule in enumerate(_rules(sheet), start=1) if cell.coordinate in rule.sqref]
    value = "" if cell.value is None else f"  holds {cell.value!r}"
    return (" and ".join(rules) or "NO RULE") + value + ("  LOCKED" if cell.protection.locked else "")


def _rules(sheet: Any) -> list[Any]:
    return list(sheet.data_validations.dataValidation)


def _rule(rule: Any) -> str:
    kinds = {
        "list": f"choose from {rule.formula1}",
        "decimal": f"number {rule.formula1} to {rule.formula2}",
        "textLength": f"text up to {rule.formula1}",
    }
    return f'{kinds.get(rule.type, rule.type)}  "{rule.promptTitle}": "{rule.prompt}" else "{rule.error}"'


def _text(cell: Any) -> str:
    link = f" ⇒ {cell.hyperlink.location}" if cell.hyperlink else ""
    value = f'"{cell.value}"'.replace("\n", "⏎") if isinstance(cell.value, str) else f"{cell.value}{_format(cell)}"
    return value + link


def _format(cell: Any) -> str:
    return "" if cell.number_format in _PLAIN else f"  [{cell.number_format}]"


def _formats(sheet: Any) -> Iterator[str]:
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            yield f"while {rule.formula[0]}: {area.sqref} in {rule.dxf.font.color.rgb} on {rule.dxf.fill.bgColor.rgb}"


def _width(sheet: Any, column: int) -> str:
    for dimension in sheet.column_dimensions.values():
        if dimension.min <= column <= dimension.max:
            return _number(dimension.width)
    return "–"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def _runs(values: Iterable[tuple[object, str]]) -> Iterator[str]:
    """Yield ``3…6:20.25`` for neighbours of one size."""
    for size, group in groupby(values, key=lambda one: one[1]):
        keys = [key for key, _ in group]
        yield f"{keys[0]}:{size}" if len(keys) == 1 else f"{keys[0]}…{keys[-1]}:{size}"


def _page(sheet: Any) -> Iterator[str]:
    lock = "protected" if sheet.protection.sheet else "NOT PROTECTED"
    tab, first = sheet.sheet_properties.tabColor, sheet.sheet_view.selection[-1].activeCell
    yield f"view {lock} freeze={sheet.freeze_panes} tab={tab.rgb if tab else None} first={first}"
    if sheet.sheet_state == "visible":
        setup = sheet.page_setup
        breaks = [one.id for one in sheet.row_breaks.brk]
        foot = (sheet.oddFooter.left.text, sheet.oddFooter.right.text)
        yield f"page {setup.orientation or 'portrait'} A4={setup.paperSize == 9} high={setup.fitToHeight or 1}"
        yield f"printed {sheet.print_area} titles={sheet.print_title_rows} breaks={breaks}"
        yield f"header {sheet.oddHeader.left.text!r} footer {foot}"
    for chart in sheet._charts:
        yield f"chart {type(chart).__name__} at {chart.anchor._from.row + 1},{chart.anchor._from.col + 1}"
