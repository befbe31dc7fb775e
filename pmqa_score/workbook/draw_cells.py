"""Draw the cells of a sheet, in columns and rows of the right size."""

from __future__ import annotations

from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pmqa_score.workbook.drawn_formats import DrawnFormats, must
from pmqa_score.workbook.filling import Filling
from pmqa_score.workbook.formula_cells import STAND_IN, TEXT_STAND_IN
from pmqa_score.workbook.heights import TALLEST
from pmqa_score.workbook.plan import Cell, Formula, Ident, Link, Sheet
from pmqa_score.workbook.row_styles import row_styles
from pmqa_score.workbook.xml_text import escaped


def draw_cells(sheet: Sheet, drawn: Worksheet, formats: DrawnFormats, filling: Filling) -> None:
    """Draw everything that stands in cells, and the conditional formats over them; ValueError where cells overlap."""
    _check_places(sheet)
    for column, width in enumerate(sheet.widths):
        must(drawn.set_column(column, column, width))
    styles = row_styles(sheet)
    for row in sorted(sheet.heights.keys() | styles.rows.keys()):
        style = styles.rows.get(row)
        must(drawn.set_row(row, _height(sheet, row), formats[style] if style else None))
    for place, style in styles.blanks.items():
        must(drawn.write_blank(*place, None, formats[style]))
    for cell in sheet.cells:
        _merge(drawn, cell)
        _draw(drawn, cell, formats[cell.style], filling)
    for highlight in sheet.highlights:
        rule = {"type": "formula", "criteria": "=" + highlight.formula, "format": formats[highlight.style]}
        first, *others = highlight.ref.split()
        must(drawn.conditional_format(first, rule | {"multi_range": highlight.ref} if others else rule))


def _check_places(sheet: Sheet) -> None:
    taken: set[tuple[int, int]] = set()
    for cell in sheet.cells:
        places = {
            (cell.row + down, cell.column + across) for down in range(cell.rows) for across in range(cell.columns)
        }
        if taken & places:
            raise ValueError(f"{sheet.name}: cells overlap at {cell.ref}")
        taken |= places


def exact(value: Decimal) -> float:
    """Return *value* for a number cell; ValueError if the cell would hold another number (over 15 digits)."""
    held = float(value)
    if Decimal(repr(held)) != value:
        raise ValueError(f"a cell cannot hold {value}")
    return held


def _merge(drawn: Worksheet, cell: Cell) -> None:
    if cell.rows > 1 or cell.columns > 1:
        drawn.merge.append([cell.row, cell.column, cell.row + cell.rows - 1, cell.column + cell.columns - 1])


def _draw(drawn: Worksheet, cell: Cell, style: Format | None, filling: Filling) -> None:
    place, content = (cell.row, cell.column), cell.content
    if isinstance(content, Link):
        target = f"internal:'{content.sheet}'!{content.cell}"
        must(drawn.write_url(*place, target, style, string=content.label))
    elif isinstance(content, Formula):
        must(drawn.write_formula(*place, STAND_IN, style))
    elif isinstance(content, Ident) and isinstance(text := filling.identity(content.part), str) and text:
        _draw_here(drawn, place, style, text)
    else:
        shown = filling.shown(content)
        if shown is None or shown == "":  # an empty text would be a cell with nothing in it, told at length
            must(drawn.write_blank(*place, None, style))
        elif isinstance(shown, Decimal):
            must(drawn.write_number(*place, exact(shown), style))
        elif shown.startswith("<r>") and shown.endswith("</r>"):  # the library takes it for XML of its own
            _draw_here(drawn, place, style, shown)
        else:
            must(drawn.write_string(*place, shown, style))


def _draw_here(drawn: Worksheet, place: tuple[int, int], style: Format | None, text: str) -> None:
    """Draw a text that will stand in its cell, whatever it holds, and not among the texts of all cells."""
    must(drawn.write_formula(*place, TEXT_STAND_IN, style, escaped(text)))


def _height(sheet: Sheet, row: int) -> float | None:
    points = sheet.heights.get(row)
    if points is not None and points > TALLEST:
        raise ValueError(f"a row of {points} points is higher than Excel allows ({TALLEST})")
    return points
