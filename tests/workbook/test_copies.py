"""A copy is, byte for byte, the workbook that would be drawn."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.editions import tiny_edition
from support.returned import ANSWERS, KEY, SETUP

from pmqa_score.assessment import identity_for
from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.workbook.copies import Copies
from pmqa_score.workbook.write import draw_workbook

THAI = "กขคงจชดตนบปพมยรลวสหอะาิีึืุูเแโใไ่้็์ํ "
TEXTS = st.text(alphabet=THAI + "aM1_x005F_x0041_&<>\"'=+-ๆ๑", min_size=1, max_size=220).map(str.strip).filter(bool)
LONG = "สำนักงานคณะกรรมการส่งเสริมและประสานงานการพัฒนาระบบการบริหารจัดการภาครัฐแห่งชาติ " * 3


def who(agency: str = "กรมหนึ่ง", assessor: str = "นางเอก", *, id_: str = "A01", key: bytes = KEY) -> Identity:
    return identity_for(tiny_edition(), Agency(id_, agency), Assessor("a1", assessor), round_id="r1", key=key)


@cache
def copies() -> Copies:
    made = Copies(tiny_edition(), SETUP)
    made.workbook(who())
    return made


@settings(max_examples=12, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["A01", "สปน.", "x" * 40, "_x0041_"]))
@example(LONG.strip(), "ก", "A01")
@example("ก", LONG.strip(), "A01")
def test_a_copy_is_what_would_be_drawn(agency: str, assessor: str, id_: str) -> None:
    identity = who(agency, assessor, id_=id_)
    assert copies().workbook(identity) == draw_workbook(tiny_edition(), SETUP, identity)


def test_most_workbooks_are_copies_of_few() -> None:
    made = Copies(tiny_edition(), SETUP)
    masters = {id(made.master(who(f"กรมที่ {number}", f"นาย {number}"))) for number in range(20)}
    assert len(masters) == 1
    assert made.master(who()) is not None


def test_one_without_a_seal_is_a_copy_of_its_own_kind() -> None:
    identity = who(key=b"")
    assert copies().master(identity) is not None
    assert copies().workbook(identity) == draw_workbook(tiny_edition(), SETUP, identity)


def test_filled_ones_are_copied_too() -> None:
    made = Copies(tiny_edition(), SETUP, ANSWERS)
    made.workbook(who())
    identity = who("กรมสอง", "นายโท", id_="A02")
    assert made.master(identity) is not None
    assert made.workbook(identity) == draw_workbook(tiny_edition(), SETUP, identity, ANSWERS)


@pytest.mark.parametrize("text", [" ก", "ก "])
def test_texts_with_blanks_at_their_ends_are_right_too(text: str) -> None:
    identity = who(text)
    assert copies().workbook(identity) == draw_workbook(tiny_edition(), SETUP, identity)
