"""A sheet laid out row by row."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.editions import tiny_criteria

from pmqa_score.workbook.layout.builder import SheetBuilder, tab_colour
from pmqa_score.workbook.plan import Formula, Highlight, Spot, Static
from pmqa_score.workbook.style import TABS


@pytest.fixture
def build() -> SheetBuilder:
    return SheetBuilder("1.1", "หัวข้อ", (10.0, 20.0, 10.0), "th")


def test_cells_stand_where_they_are_put(build: SheetBuilder) -> None:
    build.put(0, "a", "text")
    build.end_row()
    spot = build.put(1, Decimal(5), "points", columns=2)
    build.end_row()
    sheet = build.sheet()
    assert spot == Spot("1.1", 1, 1)
    assert [(cell.ref, cell.columns, cell.content) for cell in sheet.cells] == [
        ("A1", 1, Static("a")),
        ("B2", 2, Static(Decimal(5))),
    ]


def test_a_row_is_as_high_as_its_longest_text_needs(build: SheetBuilder) -> None:
    """Of 20 units 16.64 count; 60 letters of 1.0667 units take 4 lines: 4 × 19.46 + 1.5 = 79.34, up to 79.5."""
    build.put(0, "สั้น", "text")
    build.put(1, "ก" * 60, "text")
    build.end_row()
    assert build.sheet().heights == {0: 79.5}


def test_a_row_has_at_least_the_height_asked_for(build: SheetBuilder) -> None:
    build.put(0, "สั้น", "text")
    build.end_row(40)
    build.gap(6)
    assert build.sheet().heights == {0: 40, 1: 6}


def test_room_is_kept_for_what_a_formula_may_say(build: SheetBuilder) -> None:
    build.put(1, Formula('"x"'), "text", room="ก" * 60)
    build.end_row()
    assert build.sheet().heights == {0: 79.5}


def test_cells_over_several_rows_do_not_raise_the_first(build: SheetBuilder) -> None:
    build.put(1, "ก" * 60, "text", rows=4)
    build.end_row()
    assert build.sheet().heights == {0: 21.0}


def test_a_formula_reads_inputs_of_its_own_row_by_row(build: SheetBuilder) -> None:
    build.end_row()
    build.put(0, Formula("INDEX($C$1:$C$400,2)+INDEX($C$1:$C$400,22)"), "count")
    assert build.sheet().cells[0].content == Formula("INDEX($C$1:$C$400,SUM(ROW()))+INDEX($C$1:$C$400,22)")


def test_highlights_and_page_settings_reach_the_sheet(build: SheetBuilder) -> None:
    build.highlight("A1:A2", "A1=1", "is_good")
    build.tab, build.landscape, build.freeze, build.one_page = "#123456", True, 2, True
    build.breaks.append(9)
    sheet = build.sheet(hidden=True)
    assert sheet.highlights == (Highlight(ref="A1:A2", formula="A1=1", style="is_good"),)
    assert (sheet.tab, sheet.landscape, sheet.freeze, sheet.one_page, sheet.breaks, sheet.hidden) == (
        "#123456", True, 2, True, (9,), True,
    )  # fmt: skip


def test_a_category_keeps_its_tab_colour() -> None:
    assert tab_colour(tiny_criteria(), "2") == TABS["2"]
