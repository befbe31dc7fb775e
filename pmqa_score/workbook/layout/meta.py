"""The hidden sheet that repeats the stamp of the document properties."""

from __future__ import annotations

from pmqa_score.workbook.plan import Cell, Ident, Sheet, Static
from pmqa_score.workbook.stamp import META_SHEET, PREFIX, PROPERTY_NAMES


def meta_sheet() -> Sheet:
    """Return the sheet: a name in column A, its value in column B."""
    cells = tuple(
        cell
        for row, name in enumerate(PROPERTY_NAMES)
        for cell in (
            Cell(row=row, column=0, content=Static(name), style="hidden"),
            Cell(row=row, column=1, content=Ident(name.removeprefix(PREFIX)), style="hidden"),
        )
    )
    return Sheet(name=META_SHEET, title=META_SHEET, cells=cells, widths=(24, 60), hidden=True)
