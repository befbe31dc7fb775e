"""The sheet of a rated results item: its ratings, and the indicator table of form 5 that no rating comes from."""

from __future__ import annotations

import pytest
from support.live_book import Raw
from support.means_books import live, sheet_of

from pmqa_score.workbook.plan import Static

ROW: dict[str, Raw] = {
    "in_7_1_ind_1_question": "(1)",
    "in_7_1_ind_1_name": "ความพึงพอใจ",
    "in_7_1_ind_1_direction": "ค่ามากดี",
    "in_7_1_ind_1_target": 15,
    "in_7_1_ind_1_year_3": 17,
}


def test_the_table_has_the_columns_of_form_5_and_our_comparator_and_no_score() -> None:
    heads = [
        cell.content.value
        for cell in sheet_of("pmqa-readiness", "7.1", "en").cells
        if cell.style == "head" and isinstance(cell.content, Static)
    ]
    first = heads.index("No.")
    assert heads[first : first + 14] == [
        "No.", "Q.", "Indicator", "Unit", "Direction", "Target", "2565", "2566", "2567", "Comparator", "Its value",
        "% achieved", "Note", "Still missing",
    ]  # fmt: skip


def test_the_percent_achieved_is_ours_not_the_forms_sample() -> None:
    """17 of 15 are 113.33 %."""
    said = live("pmqa-readiness").pasted(ROW)
    assert said["out_7_1_ind_1_percent"] == 113.33
    assert said["out_7_1_rating"] is None


@pytest.mark.parametrize(
    ("changed", "says", "mark"),
    [
        ({"direction": None}, "เลือกทิศทาง", "!"),
        ({"target": 0}, "เป้าหมายต้องมากกว่า 0", "!"),
        ({"question": None}, "เลือกเลขข้อคำถาม", "!"),
        ({"comparator": "กรม ก"}, "คู่เทียบไม่ครบ", "!"),
        ({"comparator_value": 3}, "คู่เทียบไม่ครบ", "!"),
        ({"comparator": "กรม ก", "comparator_value": 3}, None, "✓"),
        ({"comparator_value": "มาก"}, None, "✗"),
    ],
)
def test_a_row_says_what_it_lacks_and_no_rating_depends_on_it(
    changed: dict[str, Raw], says: str | None, mark: str
) -> None:
    ratings: dict[str, Raw] = {"in_7_1_rating_1": "3", "in_7_1_rating_2": "4"}
    book = live("pmqa-readiness")
    said = book.pasted({**ratings, **ROW, **{f"in_7_1_ind_1_{part}": raw for part, raw in changed.items()}})
    assert said["out_7_1_rating"] == 3.5
    assert book.shown("7.1", row=book.inputs["in_7_1_ind_1_name"][0].row)[-2:] == [says, mark]
    assert said["out_7_1_wrong"] == (mark == "✗")


def test_heads_stand_above_every_part_of_the_table_that_is_printed() -> None:
    sheet = sheet_of("pmqa-readiness", "7.1")
    heads = [cell.row for cell in sheet.cells if cell.style == "head" and cell.column == 1]
    assert set(sheet.breaks) <= set(heads)
