"""Columns that a sheet has no use for are hidden, those of its cells never."""

from __future__ import annotations

from pmqa_score.workbook.fence import fenced
from pmqa_score.workbook.plan import Cell, Sheet, Static

PART = b'<cols><col min="1" max="1" width="10"/></cols><sheetData/>'
WIDE = Cell(row=0, column=1, columns=3, content=Static("wide"), style="text")


def sheet(*cells: Cell, hidden: bool = False) -> Sheet:
    return Sheet(name="one", title="one", cells=cells, widths=(10.0,), hidden=hidden)


def test_all_columns_beyond_the_widths_are_hidden() -> None:
    hidden = b'<col min="2" max="16384" width="0" hidden="1" customWidth="1"/></cols>'
    assert fenced(PART, sheet()) == PART.replace(b"</cols>", hidden)


def test_columns_with_cells_are_seen() -> None:
    assert b'<col min="5" max="16384"' in fenced(PART, sheet(WIDE))


def test_a_hidden_sheet_and_one_without_widths_stay_as_they_are() -> None:
    assert fenced(PART, sheet(hidden=True)) == PART
    assert fenced(b"<sheetData/>", sheet()) == b"<sheetData/>"
