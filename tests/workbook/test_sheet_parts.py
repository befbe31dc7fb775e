from __future__ import annotations

from collections.abc import Mapping

import pytest
from support.package_edit import packed

from pmqa_score.workbook.cells import RawCell
from pmqa_score.workbook.package import Package, open_package
from pmqa_score.workbook.sheet_parts import shared_strings, sheet_cells


def _package(**parts: str) -> Package:
    named = {name: text.encode() for name, text in parts.items()}
    return open_package(packed({"[Content_Types].xml": b"<x/>", **named}), "a.xlsx")


def _cells(rows: str, strings: Mapping[str, str] | None = None) -> dict[str, RawCell]:
    xml = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    return dict(sheet_cells(_package(s=xml), "s", strings or {}, "1.1").cells)


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
