"""Tables for spreadsheets: nothing in them becomes a formula."""

from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.report.csv_text import TRIGGERS, neutral
from pmqa_score.report.tables import csv_bytes, frame, xlsx_bytes

NASTY = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "|cmd", "%x"]


@pytest.mark.parametrize("text", NASTY)
def test_a_text_that_could_be_a_formula_is_made_harmless_in_csv(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("value", ["ดี", "1.1", "", -5, 3.5, None])
def test_everything_else_stays_as_it_is(value: object) -> None:
    assert neutral(value) == value


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not str(neutral(text)).startswith(TRIGGERS)


def test_csv_for_excel_has_a_bom_and_its_line_ends() -> None:
    data = csv_bytes(frame([{"item": "1.1", "mean": None}, {"item": "-x", "mean": -2.5}], ("item", "mean"), "th"))
    assert data == "\ufeffหัวข้อ,ค่าเฉลี่ย\r\n1.1,\r\n'-x,-2.5\r\n".encode()


def test_xlsx_holds_text_as_text_and_is_the_same_every_time() -> None:
    table = frame([{"item": text, "mean": 1.5} for text in ["=1+1", "http://x", "007"]], ("item", "mean"), "en")
    data = xlsx_bytes({"ก": table})
    assert data == xlsx_bytes({"ก": table})
    cells = list(openpyxl.load_workbook(BytesIO(data))["ก"].iter_rows(min_row=2))
    assert [(row[0].value, row[0].data_type, row[0].hyperlink) for row in cells] == [
        ("=1+1", "s", None),
        ("http://x", "s", None),
        ("007", "s", None),
    ]
