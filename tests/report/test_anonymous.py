"""No comment names an assessor, and no other word is touched."""

import pytest
from support.panels import card, strength

from pmqa_score.report.anonymous import Names

ASSESSORS = {"asr-07": "นางสาวใจดี มีสุข", "a1": "ดร.สมชาย รักงาน", "b2": "Ann Lee", "c3": "มะลิ"}
NAMES = Names(ASSESSORS, titles="นางสาว นาง นาย ดร. คุณ", word="[ผู้ตรวจ]")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("นางสาวใจดี มีสุข เห็นว่าดี", "[ผู้ตรวจ] เห็นว่าดี"),
        ("ตามที่ใจดี มีสุขบันทึก", "ตามที่[ผู้ตรวจ]บันทึก"),
        ("คุณใจดีเห็นต่าง", "[ผู้ตรวจ]เห็นต่าง"),
        ("ดร.สมชาย และ ann  lee", "[ผู้ตรวจ] และ [ผู้ตรวจ]"),
        ("คุณมะลิถาม", "[ผู้ตรวจ]ถาม"),
        ("(asr-07) ขอหลักฐาน", "([ผู้ตรวจ]) ขอหลักฐาน"),
    ],
)
def test_names_and_ids_are_replaced(text: str, shown: str) -> None:
    assert NAMES.without(text) == shown
    assert NAMES.are_in(text)


@pytest.mark.parametrize("text", ["ให้บริการด้วยใจดี", "แบบฟอร์ม A1 และ B2", "ปลูกดอกมะลิ", "asr-071", "annual lee way", ""])
def test_words_that_are_no_names_stay(text: str) -> None:
    assert NAMES.without(text) == text
    assert not NAMES.are_in(text)


def test_items_whose_comments_name_somebody_are_told() -> None:
    scorecard = card(50, 50, 50, comments={"1.2": [strength("ดี", reference="บันทึกของคุณใจดี")], "2.1": [strength("ดี")]})
    assert NAMES.named_in(scorecard) == ("1.2",)
    assert NAMES.named_in(NAMES.unnamed(scorecard)) == ()


def test_without_assessors_nothing_is_replaced() -> None:
    assert Names({}, titles="นาย", word="x").without("นายใจดี") == "นายใจดี"


def test_without_titles_only_full_names_are_known() -> None:
    names = Names({"a1": "ใจดี มีสุข"}, titles="", word="x")
    assert names.without("ใจดี มีสุข กับงานที่ใจดี") == "x กับงานที่ใจดี"
