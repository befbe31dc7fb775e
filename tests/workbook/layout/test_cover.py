"""The cover."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.editions import tiny_edition, tiny_identity
from support.recalc import Live
from support.returned import SETUP

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Role
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.receipt import receipt
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Formula, Ident, Link, Sheet, Spot, Static

EDITION = tiny_edition()


def cover(setup: Setup = SETUP) -> Sheet:
    return plan_of(EDITION, setup).sheets[0]


def words(sheet: Sheet) -> str:
    return "\n".join(str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static))


def test_it_says_who_scores_whom_in_which_round() -> None:
    parts = {cell.content.part for cell in cover().cells if isinstance(cell.content, Ident)}
    assert {"agency_name", "agency_id", "assessor_name", "assessor_id", "round", "workbook"} <= parts


@pytest.mark.parametrize(
    ("role", "title"),
    [("assessor", "แบบให้คะแนนสำหรับผู้ตรวจประเมิน"), ("self", "แบบประเมินตนเองของส่วนราชการ")],
)
def test_its_title_is_for_its_user(role: Role, title: str) -> None:
    assert title in words(cover(Setup(role=role)))


def test_the_title_of_the_round_is_shown_where_there_is_one() -> None:
    for title in ("", "PMQA 2568"):
        sheet = cover(Setup(round_title=title))
        assert (Ident("round_title") in {cell.content for cell in sheet.cells}) is bool(title)


def test_it_leads_to_what_is_to_do() -> None:
    targets = {cell.content.sheet for cell in cover().cells if isinstance(cell.content, Link)}
    assert targets == {"สารบัญ", "คู่มือ", "เกณฑ์ให้คะแนน", "สรุปคะแนน"}


def test_it_names_what_is_not_verified() -> None:
    assert "! ตัวเลขที่ยังไม่ได้ยืนยันกับคู่มือทางการ: คะแนนเต็มของหมวดและหัวข้อ 5 รายการ" in words(cover())


def test_progress_and_receipt_are_live() -> None:
    live = Live(EDITION, SETUP, tiny_identity())
    spots = [Spot("ปก", cell.row, cell.column) for cell in cover().cells if isinstance(cell.content, Formula)]
    some: dict[str, Value] = {"in_1_1_percent": Decimal(50)}
    every: dict[str, Value] = {**some, "in_1_2_percent": Decimal(5), "in_2_1_percent": Decimal(0)}
    for answers, told in (
        ({}, "ให้คะแนนแล้ว 0 จาก 3 หัวข้อ  คะแนนรวมยังเป็นคะแนนบางส่วน"),
        (some, "ให้คะแนนแล้ว 1 จาก 3 หัวข้อ  คะแนนรวมยังเป็นคะแนนบางส่วน"),
        (every, "✓ ให้คะแนนครบทั้ง 3 หัวข้อ"),
    ):
        code = receipt(tiny_identity(), EDITION, scorecard(EDITION, SETUP, answers))
        assert live.cells(answers, spots) == [told, code]
