"""The sheet of a results item: what it asks, and how it stands what is pasted into it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from support.editions import tiny_edition, tiny_identity
from support.live_book import Raw
from support.recalc import Live

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Sheet, Static

YEARS = (2564, 2565, 2566)


def texts(sheet: Sheet) -> list[str]:
    return [cell.content.value for cell in sheet.cells if isinstance(cell.content, Static)]  # type: ignore[misc]


@cache
def blank() -> Live:
    return Live(tiny_edition(), Setup(years=YEARS), tiny_identity())


def test_the_table_has_every_row_and_the_years_of_the_round() -> None:
    sheet = plan_of(load_edition("pmqa-2562"), Setup(years=YEARS)).sheet("7.1")
    names = [entry.field.name for _, entry in sheet.inputs() if entry.field.part[-1] == "name"]
    assert names == [f"in_7_1_ind_{no}_name" for no in range(1, 16)]
    assert [str(year) for year in YEARS] == [text for text in texts(sheet) if text in {"2564", "2565", "2566"}]
    assert len(sheet.sparklines) == 15


def test_without_years_the_heads_count_them() -> None:
    sheet = plan_of(load_edition("pmqa-2562"), Setup()).sheet("7.1")
    assert {"ปีที่ 1", "ปีที่ 2", "ปีที่ 3"} <= set(texts(sheet))


def test_a_condition_names_the_question_it_looks_at() -> None:
    sheet = plan_of(load_edition("pmqa-2562"), Setup()).sheet("7.4")
    assert any("(11)" in str(text) and "กฎหมาย" in str(text) for text in texts(sheet))


GOOD_ROW: dict[str, Raw] = {
    "in_2_1_ind_1_question": "(1)",
    "in_2_1_ind_1_name": "ความพึงพอใจ",
    "in_2_1_ind_1_direction": "ค่ามากดี",
    "in_2_1_ind_1_target": 80,
    "in_2_1_ind_1_year_1": 70,
    "in_2_1_ind_1_year_2": 75,
    "in_2_1_ind_1_year_3": 82,
    "in_2_1_ind_1_comparator": "กรม ก",
    "in_2_1_ind_1_comparator_value": 81,
}


def shown(cells: Mapping[str, Raw]) -> Mapping[str, object]:
    """Return what the workbook says with these things typed or pasted into its cells."""
    return blank().pasted(cells)


def test_a_full_row_tells_level_trend_comparison_and_change() -> None:
    said = shown(GOOD_ROW)
    assert [said[f"out_2_1_ind_1_{what}"] for what in ("level", "trend", "comparison", "mark")] == [
        "✓ ถึงเป้า",
        "▲ ดีขึ้น",
        "▲ ดีกว่า",
        "✓",
    ]
    assert said["out_2_1_ind_1_change"] == 9.33  # 7 of 75
    assert said["out_2_1_ind_2_mark"] is None


RUBBISH: list[Raw] = ["ประมาณ 80", "80%", "=#N/A", "=1/0", True, "*", "<>", "๘๐", "x"]


@pytest.mark.parametrize("thing", RUBBISH, ids=str)
@pytest.mark.parametrize("cell", ["target", "year_1", "year_3", "comparator_value", "direction", "question"])
def test_rubbish_shows_beside_its_row_and_breaks_nothing(cell: str, thing: Raw) -> None:
    said = shown({**GOOD_ROW, f"in_2_1_ind_1_{cell}": thing, "in_1_1_percent": 50})
    assert str(said["out_2_1_ind_1_mark"]).startswith("✗")
    assert said["out_2_1_wrong"] == 1
    assert said["out_total"] == 150  # 50 percent of 300
    assert not [name for name, value in said.items() if str(value).startswith("#")]


def test_rubbish_counts_as_no_value() -> None:
    said = shown({**GOOD_ROW, "in_2_1_ind_1_year_1": "n/a"})
    assert said["out_2_1_ind_1_trend"] == "ข้อมูลน้อย"
    assert said["out_2_1_condition_three_years"] == "✗ ยังไม่ครบ"


def test_spaces_are_blank() -> None:
    said = shown({**GOOD_ROW, "in_2_1_ind_1_comparator": "  ", "in_2_1_ind_1_comparator_value": " "})
    assert said["out_2_1_ind_1_mark"] == "✓"
    assert said["out_2_1_ind_1_comparison"] == "ไม่มี"


@pytest.mark.parametrize(
    ("left_out", "says"),
    [
        ("name", "ชื่อ"),
        ("direction", "ทิศทาง"),
        ("question", "ข้อ"),
        ("comparator", "คู่เทียบ"),
        ("comparator_value", "คู่เทียบ"),
    ],
)
def test_the_mark_names_what_is_missing(left_out: str, says: str) -> None:
    said = shown({name: value for name, value in GOOD_ROW.items() if name != f"in_2_1_ind_1_{left_out}"})
    mark = str(said["out_2_1_ind_1_mark"])
    assert mark.startswith("!")
    assert says in mark
