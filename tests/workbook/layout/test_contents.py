"""The contents under answers, by a spreadsheet engine."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.editions import tiny_edition, tiny_identity
from support.recalc import Live, Shown
from support.returned import SETUP

from pmqa_score.model.field import Value
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.layout.contents import contents
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.plan import Formula, Link, Spot

EDITION = tiny_edition()
PLAN = plan_of(EDITION, SETUP)
SHEET = PLAN.sheet("สารบัญ")
ROWS = {cell.content.label: cell.row for cell in SHEET.cells if isinstance(cell.content, Link)}


@pytest.fixture(scope="module")
def live() -> Live:
    return Live(EDITION, SETUP, tiny_identity())


def line(live: Live, item: str, answers: dict[str, Value]) -> list[Shown]:
    """Return percent, answered and state of an item."""
    return live.cells(answers, [Spot("สารบัญ", ROWS[item], column) for column in (3, 4, 5)])


def test_an_item_without_answers_is_to_do(live: Live) -> None:
    assert line(live, "1.1", {}) == [None, "0 / 7", "– ยังไม่ให้คะแนน"]  # 2 evidence points, 4 factors, percent


def test_answers_are_counted(live: Live) -> None:
    answers: dict[str, Value] = {"in_1_1_evidence_1": "no", "in_1_1_factor_A": "50-65"}
    assert line(live, "1.1", answers) == [None, "2 / 7", "– ยังไม่ให้คะแนน"]


def test_a_percent_makes_an_item_scored(live: Live) -> None:
    assert line(live, "1.1", {"in_1_1_percent": Decimal(45)}) == [45, "1 / 7", "✓ ให้คะแนนแล้ว"]


def test_a_percent_off_the_grid_is_told(live: Live) -> None:
    assert line(live, "1.1", {"in_1_1_percent": Decimal(47)}) == [None, "0 / 7", "✗ ร้อยละใช้ไม่ได้"]


def test_an_unusable_answer_beside_a_good_percent_is_told(live: Live) -> None:
    live.pasted({"in_1_1_percent": 45, "in_1_1_factor_A": "rubbish"})
    assert live._value(Spot("สารบัญ", ROWS["1.1"], 5)) == "! มีคำตอบที่ใช้ไม่ได้"


def test_everything_answered_is_all_that_is_asked(live: Live) -> None:
    """Whatever an item sheet counts as answered, the contents ask for that many."""
    answers: dict[str, Value] = {}
    for field in fields_of(EDITION, SETUP):
        if field.kind == "percent":
            answers[field.name] = Decimal(50)
        elif field.kind == "choice" and field.part[0] in ("evidence", "factor"):
            answers[field.name] = field.options[0]
    for item, count in (("1.1", 7), ("1.2", 7), ("2.1", 5)):
        assert line(live, item, answers)[1] == f"{count} / {count}"


def test_categories_and_the_whole_are_counted(live: Live) -> None:
    around = context(EDITION, SETUP)
    scored = contents(around, PLAN.sheets).scored
    category = next(cell for cell in SHEET.cells if isinstance(cell.content, Formula))
    answers: dict[str, Value] = {"in_1_1_percent": Decimal(45), "in_2_1_percent": Decimal(0)}
    assert live.cells(answers, [Spot("สารบัญ", category.row, category.column), scored]) == ["1 / 2", 2]
    assert live.cells({}, [scored]) == [0]
