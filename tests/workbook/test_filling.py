"""What fills a plan, and how sheets grow with it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from support.editions import tiny_identity

from pmqa_score.model.field import Field
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.filling import Filling, grown
from pmqa_score.workbook.plan import RECEIPT_SEED, Cell, Ident, Input, Sheet, Static
from pmqa_score.workbook.stamp import properties

TEXT = Input(Field(name="in_x", item="1.1", part=("rationale",), kind="text"))
SHEET = Sheet(
    name="1.1",
    title="1.1",
    cells=(Cell(row=0, column=0, content=TEXT, style="input_text"),),
    widths=(45.0,),
    heights={0: 40.5, 1: 400.0},
)


def filling(**answers: Decimal | str) -> Filling:
    return Filling(properties(tiny_identity(), Setup()), 1, answers, "th")


def entry(kind: str, *part: str | int) -> Input:
    return Input(Field(name="in_x", item="1.1", part=part, kind=kind))  # type: ignore[arg-type]


def test_an_answer_shows_as_the_cell_says_it() -> None:
    assert filling(in_x="yes").answer(entry("choice", "evidence", "1")) == "มี"
    assert filling(in_x="yes").answer(entry("text", "rationale")) == "yes"
    assert filling(in_x=Decimal(5)).answer(entry("percent", "percent")) == Decimal(5)
    assert filling().answer(entry("percent", "percent")) is None


def test_the_identity_is_told_by_part() -> None:
    assert filling().shown(Ident("agency_name")) == "กรมตัวอย่าง"
    assert filling().shown(Ident(RECEIPT_SEED)) == Decimal(1)
    assert filling().shown(Static("a")) == "a"
    assert filling().shown(None) is None


def test_a_sheet_without_long_answers_stays_as_planned() -> None:
    assert grown(SHEET, filling()) == SHEET
    assert grown(SHEET, filling(in_x="สั้น")) == SHEET


def test_a_row_grows_with_its_answer() -> None:
    """45 units hold 38.8 letters of a line: 100 letters take 3 lines, 3 × 19.46 + 1.5 = 59.88, up to 60."""
    assert grown(SHEET, filling(in_x="ก" * 100)).heights == {0: 60.0, 1: 400.0}


def test_a_long_name_grows_its_row() -> None:
    cell = Cell(row=0, column=0, content=Ident("agency_name"), style="text_box")
    narrow = replace(SHEET, cells=(cell,), widths=(6.0,), heights={0: 21.0})
    assert grown(narrow, filling()).heights[0] > 21
