"""Rows written at once: what xlsxwriter itself writes, whatever stands in them."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from pmqa_score.report.book.long_sheet import LongSheet
from pmqa_score.report.book.page import Book

ROWS: tuple[tuple[tuple[str | int | Decimal | None, str], ...], ...] = (
    (("กรม", "head"), ("agency", "head"), ("x" * 300, "head")),
    ((1, "general"), (Decimal("1234.50"), "fixed"), (None, "text"), ("", "centre_marked")),
    ((Decimal("-0.07"), "signed"), (10**9, "general"), (Decimal("1E+20"), "fixed")),
    (('a<b&c>"d"', "text"), (" รอบ ", "text"), ("สอง\nบรรทัด", "text"), ("_x0041_", "text"), ("\x01\ufffe", "text")),
    (("=1+1", "text"), ("https://example.org", "text"), ("😀" * 20_000, "text"), ("é" * 16_000, "text_strong")),
)


def drawn(sheet: type[Worksheet]) -> bytes:
    """Draw the rows between a heading, a pair and a note, as a page does."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"constant_memory": True, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC)})
        book = Book(workbook, "en", is_long=sheet is LongSheet)
        page = book.page("one", (20, 30, 40, 10, 12))
        assert isinstance(page.sheet, sheet)
        page.banner("a", "b")
        for row in ROWS:
            page.cells(*row)
        page.pair("c", "d")
        page.cells(*ROWS[1])
        page.section("e")
        page.cells(*ROWS[0])
        book.page("two", (20, 30)).cells(("first", "text"), (2, "general"))
    return buffer.getvalue()


def test_the_bytes_are_those_of_xlsxwriter() -> None:
    assert drawn(LongSheet) == drawn(Worksheet)


@pytest.mark.parametrize("is_long", [True, False])
def test_a_text_that_looks_like_xml_is_a_text(*, is_long: bool) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"constant_memory": is_long, "in_memory": not is_long}) as workbook:
        Book(workbook, "en", is_long=is_long).page("one", (20,)).cells(("<r>x</r>", "text"))
    assert openpyxl.load_workbook(buffer)["one"]["A1"].value == "<r>x</r> "
