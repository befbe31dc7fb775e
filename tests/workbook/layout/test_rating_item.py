"""The sheet of a rated process item."""

from __future__ import annotations

import pytest
from support.live_book import Raw
from support.means_books import live, sheet_of

from pmqa_score.definitions import load_edition
from pmqa_score.workbook.plan import Static

QUESTIONS = [question.no for question in load_edition("pmqa-readiness").criteria.item("1.1").questions]


def test_every_question_has_a_rating_a_page_and_a_note() -> None:
    names = {entry.field.name for _, entry in sheet_of("pmqa-readiness", "1.1").inputs()}
    wanted = {f"in_1_1_{name}" for no in QUESTIONS for name in (f"rating_{no}", f"q_{no}_page", f"q_{no}_note")}
    assert wanted <= names
    assert not [name for name in names if name.endswith("_factor")]


def test_areas_head_their_questions() -> None:
    sheet = sheet_of("pmqa-readiness", "1.1")
    areas = [cell.content for cell in sheet.cells if cell.style == "area_centre"]
    assert [content.value for content in areas if isinstance(content, Static)] == ["ก", "ข", "ค"]


def test_an_item_is_the_mean_of_all_its_ratings_and_waits_for_the_last() -> None:
    """4 4 4 4 and 3 are 19 / 5 = 3.80."""
    book = live("pmqa-readiness")
    given: dict[str, Raw] = {f"in_1_1_rating_{no}": "4" for no in QUESTIONS[:-1]}
    said = book.pasted(given)
    assert (said["out_1_1_rating"], said["out_1_1_answered"], said["out_1_1_ok"]) == (None, 4, None)
    assert "ประเมินแล้ว 4 จาก 5 คำถาม" in book.shown("1.1", row=3)
    said = book.pasted({**given, f"in_1_1_rating_{QUESTIONS[-1]}": "3"})
    assert (said["out_1_1_rating"], said["out_1_1_ok"]) == (3.8, "✓")
    assert "ค่าเฉลี่ยของ 5 คำถาม" in book.shown("1.1", row=3)


def test_zero_is_a_rating() -> None:
    said = live("pmqa-readiness").pasted({f"in_1_1_rating_{no}": "0" for no in QUESTIONS})
    assert (said["out_1_1_rating"], said["out_1_1_q_1_rating"]) == (0, 0)


@pytest.mark.parametrize("thing", [6, -1, 2.5, "ดี", "=#N/A", "=1/0", True, "*", "<>"], ids=str)
def test_rubbish_is_marked_is_no_zero_and_breaks_nothing(thing: Raw) -> None:
    said = live("pmqa-readiness").pasted({**{f"in_1_1_rating_{no}": "5" for no in QUESTIONS}, "in_1_1_rating_1": thing})
    assert (said["out_1_1_rating"], said["out_1_1_wrong"], said["out_1_1_answered"]) == (None, 1, 4)
    assert live("pmqa-readiness").beside("in_1_1_rating_1") == "✗"
    assert not [name for name, value in said.items() if str(value).startswith("#")]
