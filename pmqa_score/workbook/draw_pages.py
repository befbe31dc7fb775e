"""Set how a sheet is printed, shown and protected."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from pmqa_score.workbook.drawn_formats import must
from pmqa_score.workbook.plan import Sheet, address
from pmqa_score.workbook.style import FACE

_A4 = 9
_MARGINS = {"left": 0.5, "right": 0.5, "top": 0.75, "bottom": 0.65}  # inches
_SMALL = f'&"{FACE},Regular"&12 '  # the space keeps a title like "1.1" from being read as part of the font size
_QUIET = ("number_stored_as_text", "formula_differs", "formula_range")
"""What Excel must not mark with green corners: page numbers kept as text, formulas unlike their neighbours."""


def draw_page(sheet: Sheet, drawn: Worksheet) -> None:
    """Set paper, view and protection of *sheet*."""
    if sheet.hidden:
        drawn.very_hidden()
    else:  # a hidden sheet with a print area would be printed
        _paper(sheet, drawn)
    _view(sheet, drawn)
    drawn.protect("", {"format_rows": True, "select_locked_cells": True, "select_unlocked_cells": True})


def _paper(sheet: Sheet, drawn: Worksheet) -> None:
    last_row, last_column = _corner(sheet)
    drawn.set_paper(_A4)
    if sheet.landscape:
        drawn.set_landscape()
    drawn.set_margins(**_MARGINS)
    if sheet.scale:
        drawn.set_print_scale(sheet.scale)
    else:
        drawn.fit_to_pages(1, 1 if sheet.one_page else 0)
    must(drawn.print_area(sheet.print_from, 0, last_row, last_column))
    drawn.set_header(f"&L{_SMALL}&A")
    drawn.set_footer(f"&R{_SMALL}&P / &N")
    repeat = sheet.repeat or (sheet.print_from, sheet.freeze - 1)
    if repeat[0] <= repeat[1] and not sheet.one_page:
        drawn.repeat_rows(*repeat)
    if sheet.breaks:
        drawn.set_h_pagebreaks(list(sheet.breaks))


def _view(sheet: Sheet, drawn: Worksheet) -> None:
    drawn.hide_gridlines(2)
    if sheet.freeze:
        drawn.freeze_panes(sheet.freeze, 0)
    if sheet.tab:
        drawn.set_tab_color(sheet.tab)
    used = f"A1:{address(*_corner(sheet))}"
    must(drawn.ignore_errors(dict.fromkeys(_QUIET, used)))


def _corner(sheet: Sheet) -> tuple[int, int]:
    """Return the last row and column that hold a cell."""
    return (
        max((cell.row + cell.rows - 1 for cell in sheet.cells), default=0),
        max(len(sheet.widths) - 1, max((cell.column + cell.columns - 1 for cell in sheet.cells), default=0)),
    )
