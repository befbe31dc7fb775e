from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.package_edit import packed

from pmqa_score.workbook.cells import BLANK, Content, RawCell, content_of, place, shared_strings, sheet_cells
from pmqa_score.workbook.package import Package, open_package
from pmqa_score.workbook.plan import address


def _package(**parts: str) -> Package:
    named = {name: text.encode() for name, text in parts.items()}
    return open_package(packed({"[Content_Types].xml": b"<x/>", **named}), "a.xlsx")


def _cells(rows: str, strings: Mapping[str, str] | None = None) -> dict[str, RawCell]:
    xml = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    return dict(sheet_cells(_package(s=xml), "s", strings or {}, "1.1").cells)


@pytest.mark.parametrize(
    ("kind", "text", "content"),
    [
        ("n", "50", Content("number", Decimal(50))),
        ("n", "1.1000000000000001", Content("number", Decimal("1.1"))),
        ("n", "-.5", Content("number", Decimal("-0.5"))),
        ("n", "1e400", Content("junk", "1e400")),
        ("n", "๕๐", Content("junk", "๕๐")),
        ("n", "0x10", Content("junk", "0x10")),
        ("n", "", BLANK),
        ("text", "", BLANK),
        ("text", "50", Content("text", "50")),
        ("b", "1", Content("bool", "TRUE")),
        ("b", "0", Content("bool", "FALSE")),
        ("e", "#REF!", Content("error", "#REF!")),
        ("d", "2026-01-01", Content("date", "2026-01-01")),
        ("zz", "50", Content("junk", "50")),
    ],
)
def test_a_cell_is_typed_strictly(kind: str, text: str, content: Content) -> None:
    assert content_of(RawCell(kind, text, None, "0")) == content


@given(st.integers(0, 1_000_000), st.integers(0, 16_000))
def test_an_address_and_a_place_are_the_same(row: int, column: int) -> None:
    assert place(address(row, column)) == (row, column)


@pytest.mark.parametrize("ref", ["", "A", "1", "A0", "a1", "$A$1", "A1:B2", "AAAA1", "A๑", "A12345678"])
def test_what_is_no_address_has_no_place(ref: str) -> None:
    assert place(ref) is None


def test_shared_strings_are_numbered_from_zero() -> None:
    package = _package(t="<sst><si><t>ก</t></si><si><r><t>ข</t></r></si><x/></sst>")
    assert shared_strings(package, "t") == {"0": "ก", "1": "ข"}
    assert shared_strings(package, None) == {}


def test_cells_without_addresses_count_on_from_the_one_before() -> None:
    cells = _cells(
        '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c><c><v>4</v></c></row>'
    )
    assert {ref: cell.text for ref, cell in cells.items()} == {"A1": "1", "C1": "2", "B5": "3", "C5": "4"}


def test_styled_empty_cells_are_nothing_wherever_they_are() -> None:
    assert _cells('<row r="1"><c r="A1" s="5"/><c r="XFD1" s="5"/></row>') == {}


def test_a_formula_nobody_calculated_is_a_cell_without_text() -> None:
    assert _cells('<row><c r="A1"><f>B1*2</f></c></row>') == {"A1": RawCell("n", "", "B1*2", "0")}


def test_formulas_filled_down_are_written_out() -> None:
    """Excel stores the first; those filled from it refer to it and have no text."""
    cells = _cells(
        '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>2</v></c></row>'
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row>'
        '<row r="3"><c r="D3"><f t="shared" si="0"/></c></row>'
    )
    assert [cell.formula for cell in cells.values()] == ["A1*$B$1", "A2*$B$1", "B3*$B$1"]


def test_a_formula_that_shares_with_none_is_empty() -> None:
    assert _cells('<row><c r="A1"><f t="shared" si="7"/><v>1</v></c></row>')["A1"].formula == ""


@pytest.mark.parametrize(
    ("after", "is_protected"),
    [('<sheetProtection sheet="1"/>', True), ("", False), ('<sheetProtection sheet="1"/><!-- x -->', True)],
)
def test_whether_the_sheet_is_locked_is_told(after: str, is_protected: bool) -> None:
    package = _package(s=f"<worksheet><sheetData/>{after}</worksheet>")
    assert sheet_cells(package, "s", {}, "1.1").is_protected is is_protected


def test_a_comment_cannot_hide_the_end_of_the_cells() -> None:
    xml = '<worksheet><sheetData><!-- </sheetData> --><row><c r="A1"><v>1</v></c></row></sheetData></worksheet>'
    assert list(sheet_cells(_package(s=xml), "s", {}, "1.1").cells) == ["A1"]
