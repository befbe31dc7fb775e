"""What each assessor said: figures in a table, comments in a list."""

from __future__ import annotations

from support.consensus_plans import plan, rows
from support.panel_sheets import answer, card, sheet_of


def test_each_assessor_has_a_row_with_percent_and_factors() -> None:
    lines = rows(plan().sheet("1.1"))
    assert ["a1  นางเอก", "40", "▼", "–", "–", "–", "–", "+1 −0"] in lines
    assert ["a2  นายโท", "65", "▲", "–", "–", "–", "–", "+1 −1"] in lines
    assert ["! Discuss: 25 points apart", "52.50", "52.50", "52.50", "40", "65", "25"] in lines


def test_every_comment_stands_below_with_its_author_double_ones_first() -> None:
    lines = rows(plan().sheet("1.1"))
    first = lines.index(["Strengths (2)", "Factor", "Reference", "Assessor"])
    assert lines[first + 1 : first + 3] == [["++", "ดีที่ 1", "A", "a1"], ["ดีที่ 2", "L", "a2"]]
    assert ["ขาดที่ 1", "a2"] in lines
    assert ["ยังไม่ทั่วถึง", "a1"] in lines


def test_where_nobody_says_anything_that_is_said() -> None:
    lines = rows(plan(sheet_of({"a1": card(answer("1.1", 50))})).sheet("1.2"))
    assert lines.count(["None"]) == 3
    assert ["Nobody scored it"] in lines
