"""Workbooks of results: plain values, and the same bytes for the same drawing."""

import io

import openpyxl

from pmqa_score.report.book.page import Book
from pmqa_score.report.book.save import book_bytes


def drawn() -> bytes:
    def one_sheet(book: Book) -> None:
        book.page("A", (10,)).cells(("=1+1", "text"))

    return book_bytes(one_sheet, "en", title="T")


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert drawn() == drawn()


def test_text_stays_text_and_the_properties_are_set() -> None:
    book = openpyxl.load_workbook(io.BytesIO(drawn()))
    cell = book["A"]["A1"]
    assert (cell.value, cell.data_type, book.properties.title) == ("=1+1", "s", "T")
