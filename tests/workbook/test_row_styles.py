"""What a row's style spares: the empty cells of its merged areas. What looks otherwise is told still."""

from __future__ import annotations

from pmqa_score.workbook.plan import Cell, Sheet, Static
from pmqa_score.workbook.row_styles import row_styles


def sheet(*cells: Cell, columns: int = 5) -> Sheet:
    return Sheet(name="one", title="one", cells=cells, widths=(10.0,) * columns)


def cell(column: int, columns: int, style: str, *, rows: int = 1) -> Cell:
    return Cell(row=0, column=column, columns=columns, rows=rows, content=Static("x"), style=style)


def test_a_row_takes_the_style_of_most_of_its_merged_cells() -> None:
    found = row_styles(sheet(cell(0, 4, "input_text"), cell(4, 2, "text_box"), columns=6))
    assert found.rows == {0: "input_text"}
    assert found.blanks == {(0, 5): "text_box"}


def test_cells_that_are_no_part_of_the_table_keep_their_looks() -> None:
    found = row_styles(sheet(cell(0, 4, "input_text")))
    assert found.rows == {0: "input_text"}
    assert found.blanks == {(0, 4): "blank"}


def test_a_style_that_spares_little_is_not_set() -> None:
    found = row_styles(sheet(cell(0, 2, "input_text"), cell(2, 3, "section")))
    assert found.rows == {}
    assert found.blanks == {(0, 1): "input_text"}


def test_an_area_without_borders_needs_no_cells_behind_its_first() -> None:
    found = row_styles(sheet(cell(0, 5, "section")))
    assert (found.rows, found.blanks) == ({}, {})


def test_every_row_of_an_area_takes_its_style() -> None:
    assert row_styles(sheet(cell(0, 5, "text_box", rows=3))).rows == dict.fromkeys(range(3), "text_box")
