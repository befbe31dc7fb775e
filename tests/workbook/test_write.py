"""Drawing a workbook: right in every part, or not at all."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from support.editions import tiny_edition, tiny_identity
from support.returned import ANSWERS, SETUP

from pmqa_score.model.setup import Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.receipt import receipt, seed
from pmqa_score.workbook.filling import Filling
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Cell, Plan, Sheet, Static
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.write import draw, draw_workbook, formula_spots

EDITION, IDENTITY = tiny_edition(), tiny_identity()


@pytest.fixture(scope="module")
def data() -> bytes:
    return draw_workbook(EDITION, SETUP, IDENTITY, ANSWERS)


@pytest.fixture(scope="module")
def book(data: bytes) -> Any:
    with pytest.warns(UserWarning, match="Sparkline"):
        return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def values(data: bytes) -> Any:
    with pytest.warns(UserWarning, match="Sparkline"):
        return openpyxl.load_workbook(io.BytesIO(data), data_only=True)


def drawn(*cells: Cell, **sheet: Any) -> bytes:
    """Draw a workbook of one sheet with these cells."""
    filling = Filling(properties(IDENTITY, Setup()), seed(IDENTITY), {}, "th")
    plan = Plan((Sheet(**{"name": "1.1", "title": "หัวข้อ", "cells": cells, "widths": (10.0,), **sheet}),))
    return draw(plan, filling)


def static(value: str | Decimal, row: int = 0) -> Cell:
    return Cell(row=row, column=0, content=Static(value), style="text")


def test_the_same_workbook_is_the_same_bytes(data: bytes) -> None:
    assert draw_workbook(EDITION, SETUP, IDENTITY, ANSWERS) == data


def test_the_save_time_stands_inside(data: bytes) -> None:
    later = draw_workbook(EDITION, SETUP, IDENTITY, ANSWERS, saved=datetime(2026, 11, 22, 8, 30))  # noqa: DTZ001
    with zipfile.ZipFile(io.BytesIO(later)) as package:
        assert b"2026-11-22T08:30:00Z" in package.read("docProps/core.xml")
    assert later != data


def test_answers_stand_where_the_plan_says(values: Any) -> None:
    places = plan_of(EDITION, SETUP).inputs()
    shown = {"in_1_1_factor_A": "50–65 %", "in_1_1_evidence_1": "มี", "in_1_1_strength_1_double": "++",
             "in_2_1_ind_1_direction": "ค่ามากดี"}  # fmt: skip
    for name, answer in ANSWERS.items():
        spot = places[name][0]
        found = values[spot.sheet].cell(spot.row + 1, spot.column + 1).value
        assert found == shown.get(name, float(answer) if isinstance(answer, Decimal) else answer)


def test_an_answer_that_looks_like_a_formula_is_text(book: Any) -> None:
    spot = plan_of(EDITION, SETUP).inputs()["in_1_1_ofi_1"][0]
    cell = book[spot.sheet].cell(spot.row + 1, spot.column + 1)
    assert (cell.value, cell.data_type) == ("=ยังไม่พบการทบทวน", "s")


def test_every_formula_has_its_result(values: Any) -> None:
    plan = plan_of(EDITION, SETUP)
    spot = plan.outputs()["out_total"]
    assert values[spot.sheet].cell(spot.row + 1, spot.column + 1).value == 335  # 150 + 90 + 95
    spot = plan.outputs()["out_receipt"]
    card = scorecard(EDITION, SETUP, ANSWERS)
    assert values[spot.sheet].cell(spot.row + 1, spot.column + 1).value == receipt(IDENTITY, EDITION, card)


def test_no_result_is_an_error(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
    assert sum(sheet.count(b"<f") for sheet in sheets) >= len(formula_spots(plan_of(EDITION, SETUP)))
    assert not any(b't="e"' in sheet for sheet in sheets)


def test_inputs_are_unlocked_and_nothing_else(book: Any) -> None:
    plan = plan_of(EDITION, SETUP)
    for sheet in plan.sheets:
        inputs = {
            (cell.row + down, cell.column + across)
            for cell, _ in sheet.inputs()
            for down in range(cell.rows)
            for across in range(cell.columns)
        }
        unlocked = {
            (cell.row - 1, cell.column - 1)
            for row in book[sheet.name].iter_rows()
            for cell in row
            if not cell.protection.locked
        }
        assert unlocked == inputs, sheet.name
        assert book[sheet.name].protection.sheet


def test_rows_may_be_made_higher_by_users(book: Any) -> None:
    assert all(not sheet.protection.formatRows for sheet in book)  # False: not forbidden


def test_the_structure_is_locked(book: Any) -> None:
    assert book.security.lockStructure


def test_every_input_has_its_rule_and_its_words(book: Any) -> None:
    plan = plan_of(EDITION, SETUP)
    for sheet in plan.sheets:
        rules = book[sheet.name].data_validations.dataValidation
        for cell, entry in sheet.inputs():
            (rule,) = [one for one in rules if cell.ref in one.sqref]
            assert (rule.promptTitle, rule.prompt) == (None, entry.hint)
            assert (rule.errorTitle, rule.error) == (None, entry.refusal)
            assert (rule.showInputMessage, rule.showErrorMessage, rule.allowBlank) == (True, True, True)
            assert rule.type == {"percent": "list", "choice": "list", "number": "decimal"}.get(
                entry.field.kind, "textLength"
            )


def test_cells_with_the_same_rule_share_it(book: Any) -> None:
    """The tiny results item has 3 × 11 indicator cells of 8 rules, and 4 more kinds of input."""
    sheet = book["2.1"]
    assert len(sheet.data_validations.dataValidation) < 25


def test_every_input_and_figure_has_its_name(book: Any) -> None:
    plan = plan_of(EDITION, SETUP)
    spots = {name: spot for name, (spot, _) in plan.inputs().items()} | plan.outputs()
    for name, spot in spots.items():
        sheet, ref = next(book.defined_names[name].destinations)
        assert (sheet, ref.replace("$", "")) == (spot.sheet, spot.ref)


def test_the_stamp_is_written_twice(book: Any) -> None:
    stamp = properties(IDENTITY, SETUP)
    assert {one.name: one.value or "" for one in book.custom_doc_props} == stamp
    assert {a.value: b.value or "" for a, b in book["_meta"]["A1" : f"B{len(stamp)}"]} == stamp


def test_hidden_sheets_are_very_hidden_and_not_printed(book: Any) -> None:
    for sheet in plan_of(EDITION, SETUP).sheets:
        assert book[sheet.name].sheet_state == ("veryHidden" if sheet.hidden else "visible")
        assert bool(book[sheet.name].print_area) is not sheet.hidden


def test_every_sheet_prints_on_a4_one_page_wide_with_its_title_and_page_numbers(book: Any) -> None:
    for plan in (one for one in plan_of(EDITION, SETUP).sheets if not one.hidden):
        sheet = book[plan.name]
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth or 1) == (9, 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.oddHeader.left.text, sheet.oddFooter.right.text) == ("&A", "&P / &N")


def test_the_file_says_nothing_about_who_made_it(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert "docProps/app.xml" not in package.namelist()
        assert b"<dc:creator></dc:creator>" in package.read("docProps/core.xml")


@pytest.mark.parametrize(
    "fault",
    [
        {"cells": (static("ก" * 32768),)},  # Excel: 32,767 characters a cell
        {"heights": {0: 410.0}},  # Excel: 409.5 points a row
        {"name": "a/b"},
        {"name": "ก" * 32},
        {"cells": (static("a", 2**20),)},  # Excel: 1,048,576 rows
        {"cells": (static(Decimal("0.12345678901234567")),)},  # a cell keeps 15 digits
    ],
    ids=["long text", "high row", "name with a slash", "long name", "far row", "too many digits"],
)
def test_what_excel_would_not_open_is_an_error(fault: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (whatever the words: no such file is made)
        drawn(**{"cells": (), **fault}) if "cells" not in fault else drawn(*fault["cells"])


def test_overlapping_merges_are_an_error() -> None:
    wide = Cell(row=0, column=0, content=Static("a"), style="text_box", columns=3)
    with pytest.raises(ValueError, match="overlap"):
        drawn(wide, replace(wide, column=2))


def test_an_unknown_style_is_an_error() -> None:
    with pytest.raises(KeyError):
        drawn(replace(static("a"), style="none"))
