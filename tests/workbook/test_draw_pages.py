"""How sheets are printed and shown."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from support.editions import tiny_identity

from pmqa_score.model.field import Field
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.filling import Filling
from pmqa_score.workbook.plan import Cell, Input, Plan, Sheet, Static
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.write import draw

TEXT = Input(Field(name="in_1_1_rationale", item="1.1", part=("rationale",), kind="text"), hint="b")
CELLS = (
    Cell(row=0, column=0, content=Static("links"), style="text"),
    Cell(row=1, column=0, content=Static("title"), style="banner", columns=3),
    Cell(row=8, column=1, content=TEXT, style="input_text"),
)


def parts(**changes: Any) -> tuple[str, str]:
    """Return the part of a sheet, and the workbook's."""
    sheet = Sheet(**{"name": "1.1", "title": "1.1 หัวข้อ", "cells": CELLS, "widths": (10.0,) * 3, **changes})
    front = Sheet(name="front", title="front", cells=CELLS[:1], widths=(10.0,))
    data = draw(Plan((front, sheet)), Filling(properties(tiny_identity(), Setup()), 1, {}, "th"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("xl/worksheets/sheet2.xml").decode(), package.read("xl/workbook.xml").decode()


def test_the_name_of_the_sheet_stands_in_the_header_and_the_page_in_the_footer() -> None:
    """Whatever the name: Excel puts it in, so neither "1.1" nor an ampersand is read as a code."""
    sheet = parts()[0]
    assert '&amp;"TH Sarabun New,Regular"&amp;12 &amp;A</oddHeader>' in sheet
    assert "&amp;P / &amp;N</oddFooter>" in sheet


def test_links_on_top_are_not_printed() -> None:
    assert "'1.1'!$A$2:$C$9</definedName>" in parts(print_from=1)[1]


def test_frozen_rows_are_printed_on_every_page() -> None:
    sheet, book = parts(print_from=1, freeze=2)
    assert 'ySplit="2"' in sheet
    assert "'1.1'!$2:$2</definedName>" in book


def test_rows_to_repeat_can_be_named() -> None:
    assert "'1.1'!$3:$4</definedName>" in parts(freeze=2, repeat=(2, 3))[1]


def test_one_page_is_one_page() -> None:
    assert 'fitToHeight="0"' in parts()[0]
    assert "fitToHeight" not in parts(one_page=True)[0]  # 1 is what Excel takes without it


def test_landscape_breaks_and_tab_colour() -> None:
    sheet = parts(landscape=True, breaks=(5,), tab="#123456")[0]
    assert 'orientation="landscape"' in sheet
    assert '<brk id="5"' in sheet
    assert '<tabColor rgb="FF123456"/>' in sheet


def test_numbers_kept_as_text_are_not_marked_as_faults() -> None:
    assert '<ignoredError sqref="A1:C9" numberStoredAsText="1"/>' in parts()[0]


@pytest.mark.parametrize("hidden", [True, False])
def test_a_hidden_sheet_has_no_print_area(hidden: bool) -> None:
    book = parts(hidden=hidden)[1]
    assert ('Print_Area" localSheetId="1"' in book) is not hidden
    assert ("veryHidden" in book) is hidden
