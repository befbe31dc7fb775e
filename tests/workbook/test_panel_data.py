"""The panel as data inside a consensus workbook."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_edition
from support.panel_sheets import answer, card, random_sheet, sheet_of
from support.panels import strength

from pmqa_score.model.identity import Assessor
from pmqa_score.model.panel_sheet import LeftOut
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.workbook.panel_data import CHUNK, chunks, joined, panel_digest, panel_from, panel_text

PANEL = random_sheet(tiny_edition(), 4, 3)


def stored(text: str) -> str:
    """Return *text* after it has been through cells."""
    return joined({f"A{row}": part for row, part in enumerate(chunks(text), start=1)})


@pytest.mark.parametrize("members", [1, 2, 8])
def test_what_is_written_is_read_again(members: int) -> None:
    panel = random_sheet(tiny_edition(), members, members)
    assert panel_from(stored(panel_text(panel))) == panel


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_comment_survives(text: str) -> None:
    panel = sheet_of({"a1": card(answer("1.1", 50, strength(text or "-"), rationale=text))})
    assert panel_from(stored(panel_text(panel))) == panel


def test_a_text_that_a_spreadsheet_would_read_as_a_letter_is_escaped() -> None:
    panel = sheet_of({"a1": card(answer("1.1", 50, strength("_x0041_")))})
    assert "_x" not in panel_text(panel)
    assert panel_from(panel_text(panel)) == panel


def test_long_data_go_into_many_cells() -> None:
    parts = chunks("ก" * (2 * CHUNK + 1))
    assert [len(part) for part in parts] == [CHUNK, CHUNK, 1]
    assert joined({"A1": "a", "A2": "b", "A4": "d", "B3": "c"}) == "ab"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"assessors": []}', "ไม่ใช่ JSON", "9" * 5000, "[" * 5000])
def test_what_is_no_panel_is_none(text: str) -> None:
    assert panel_from(text) is None


def test_names_and_those_left_out_do_not_change_the_digest() -> None:
    renamed = replace(PANEL, assessors=tuple(Assessor(one.id, "อีกชื่อ") for one in PANEL.assessors))
    shorter = replace(PANEL, left_out=(LeftOut(assessor=Assessor("a9", "x"), reason="missing"),))
    assert panel_digest(PANEL) == panel_digest(renamed) == panel_digest(shorter)


@pytest.mark.parametrize(
    "other",
    [
        answer("1.1", None),
        answer("1.1", 55),
        answer("1.1", 50, rationale="เปลี่ยน"),
        answer("1.1", 50, strength("ใหม่")),
        replace(answer("1.1", 50), factors={"A": "0-5"}),
    ],
    ids=["no percent", "percent", "rationale", "strength", "factor"],
)
def test_any_answer_changes_the_digest(other: ItemAnswer) -> None:
    second = card(answer("1.1", 60))
    panel = sheet_of({"a1": card(answer("1.1", 50)), "a2": second})
    assert panel_digest(sheet_of({"a1": card(other), "a2": second})) != panel_digest(panel)
    assert panel_digest(replace(panel, method="median")) != panel_digest(panel)
