from __future__ import annotations

from support.returned import ANSWERS, FILE, good, spot

from pmqa_score.workbook.book import open_book
from pmqa_score.workbook.cells import content_of
from pmqa_score.workbook.package import open_package
from pmqa_score.workbook.sheets import EMPTY, Sheets


def _sheets() -> Sheets:
    return Sheets(open_book(open_package(good(), FILE)))


def test_a_sheet_is_found_whatever_the_case_of_its_name() -> None:
    sheets = _sheets()
    assert sheets.find("_META") == sheets.find("_meta")
    assert sheets.find("nowhere") is None


def test_its_cells_are_read_once() -> None:
    sheets = _sheets()
    entry = sheets.find("1.1")
    assert entry
    cells = sheets.cells(entry)
    assert sheets.cells(entry) is cells
    assert content_of(cells.cells[spot("in_1_1_percent").ref]).value == ANSWERS["in_1_1_percent"]


def test_a_sheet_without_cells_has_none() -> None:
    sheets = _sheets()
    chart = sheets.book.sheets[0]
    assert sheets.cells(type(chart)("chart", None, hidden=False)) is EMPTY


def test_a_style_the_file_does_not_have_is_plain() -> None:
    assert _sheets().shown("99999") == "plain"
