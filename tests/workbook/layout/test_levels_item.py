"""The sheet of an item of gated checks under answers and rubbish, by a spreadsheet engine."""

from __future__ import annotations

import pytest
from support.live_book import Raw
from support.means_books import live, sheet_of
from support.recalc import Live

from pmqa_score.model.text import Language
from pmqa_score.workbook.layout.paper import page_room
from pmqa_score.workbook.plan import Input

HOSTILE: tuple[Raw, ...] = ("TRUE", True, 1, "x", "ใช่ครับ", "=1/0", "=NA()", "*", "?", "<>", 45293.0)
"""What people paste where yes or no belongs."""


@pytest.fixture
def book() -> Live:
    book = live("pmqa-4.0")
    book.pasted({})
    return book


def answered(book: Live, **levels: str) -> dict[str, object]:
    """Answer 1.2, which has three checks a level: ``basic="yyn"`` is yes, yes, no; return its figures."""
    said = {"y": "ใช่", "n": "ไม่ใช่"}
    given = {f"in_1_2_{level}_{no}": said[one] for level, each in levels.items() for no, one in enumerate(each, 1)}
    shown = book.pasted(given)
    return {name.removeprefix("out_1_2_"): value for name, value in shown.items() if name.startswith("out_1_2_")}


def test_a_blank_item_has_no_score_and_nothing_wrong(book: Live) -> None:
    shown = answered(book)
    assert [shown[name] for name in ("score", "level", "ok")] == [None] * 3
    assert [shown[name] for name in ("answered", "wrong", "findings", "idle")] == [0] * 4
    assert shown["next"] == "○ รอคำตอบอีก 3 ข้อ จึงจะมีคะแนน"
    assert shown["basic_gate"] == "○ เปิดแล้ว ยังไม่ตอบอีก 3 ข้อ"
    assert shown["advance_gate"] == "– ยังไม่เปิด เปิดเมื่อผ่านระดับพื้นฐานครบทุกข้อ"


def test_a_full_level_opens_the_next(book: Live) -> None:
    shown = answered(book, basic="yyy", advance="yy")
    assert shown["score"] is None  # one check of the open level has no answer
    assert shown["basic_gate"] == "✓ เปิดแล้ว และผ่านครบทั้ง 3 ข้อ"
    assert shown["advance_gate"] == "○ เปิดแล้ว ยังไม่ตอบอีก 1 ข้อ"
    assert [shown[f"advance_{what}"] for what in ("ticked", "answered")] == [2, 2]


def test_ticks_above_a_closed_gate_are_kept_told_and_earn_nothing(book: Live) -> None:
    shown = answered(book, basic="yyn", advance="yyy")
    assert (shown["score"], shown["idle"], shown["findings"]) == (200, 3, 1)  # 300 · 2/3
    assert shown["advance_gate"] == "! ยังไม่เปิด ตอบ “ใช่” ไว้ 3 ข้อ ยังไม่นับคะแนนจนกว่าจะผ่านระดับพื้นฐานครบทุกข้อ"
    assert shown["sense_TICKS_ABOVE_A_CLOSED_GATE"] == "!"
    assert shown["next"] == "ผ่านอีก 1 ข้อ จึงจะครบระดับพื้นฐาน"


def test_everything_ticked_is_the_highest_level(book: Live) -> None:
    shown = answered(book, basic="yyy", advance="yyy", significance="yyy")
    assert (shown["score"], shown["level"], shown["next"]) == (500, "ระดับพัฒนาจนเกิดผล", "✓ ผ่านครบทุกระดับ")


@pytest.mark.parametrize("raw", HOSTILE)
def test_rubbish_for_an_answer_is_marked_and_not_counted(book: Live, raw: Raw) -> None:
    shown = book.pasted({"in_1_1_basic_1": raw, "in_1_1_basic_2": "ใช่", "in_1_1_basic_3": "ใช่"})
    assert book.beside("in_1_1_basic_1") == "✗"
    assert shown["out_1_1_score"] is None
    assert [shown[f"out_1_1_{what}"] for what in ("basic_ticked", "basic_answered", "wrong")] == [2, 2, 1]
    assert str(shown["out_1_1_state"]).startswith("✗")


@pytest.mark.parametrize("raw", ["", "  ", '=""'])
def test_blanks_are_no_answer_and_no_fault(book: Live, raw: Raw) -> None:
    shown = book.pasted({"in_1_1_basic_1": raw, "in_1_1_basic_1_evidence": raw, "in_3_1_advance_1_tag_C": raw})
    assert [shown[f"out_{item}_{what}"] for item in ("1_1", "3_1") for what in ("answered", "wrong")] == [0] * 4


def test_tags_are_counted_and_never_scored(book: Live) -> None:
    given = {"in_3_1_advance_1_tag_C": "✓", "in_3_1_significance_1_tag_C": "✓", "in_3_1_significance_1_tag_D": "x"}
    shown = book.pasted(given)
    assert [shown[f"out_3_1_tag_{tag}"] for tag in "CID"] == [2, 0, 0]
    assert shown["out_3_1_wrong"] == 1
    assert shown["out_3_1_score"] is None


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_sheet_without_answers_goes_on_a_page_or_two(language: Language) -> None:
    for item in ("1.1", "5.2"):
        sheet = sheet_of("pmqa-4.0", item, language)
        assert sum(sheet.heights.values()) < 1.4 * page_room(sheet)


def test_strengths_have_no_column_for_factors() -> None:
    sheet = sheet_of("pmqa-4.0", "1.1")
    parts = {cell.content.field.part[-1] for cell in sheet.cells if isinstance(cell.content, Input)}
    assert "factor" not in parts
    assert {"text", "double", "reference", "rationale"} <= parts
