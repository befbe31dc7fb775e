"""Cells as they are drawn."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.editions import tiny_identity

from pmqa_score.model.field import Field
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.draw_cells import Filling, exact
from pmqa_score.workbook.plan import Input
from pmqa_score.workbook.stamp import properties


def filling(**answers: Decimal | str) -> Filling:
    return Filling(properties(tiny_identity(), Setup()), 1, answers, "th")


def entry(kind: str, *part: str | int) -> Input:
    return Input(Field(name="in_x", item="1.1", part=part, kind=kind))  # type: ignore[arg-type]


@pytest.mark.parametrize("number", ["0", "-7.5", "0.1", "123456789.012345", "999999999999999"])
def test_numbers_of_15_digits_are_held_exactly(number: str) -> None:
    assert Decimal(repr(exact(Decimal(number)))) == Decimal(number)


@pytest.mark.parametrize("number", ["0.12345678901234567", "12345678901234567.5", "1e400"])
def test_a_number_that_a_cell_would_change_is_an_error(number: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        exact(Decimal(number))


def test_an_answer_shows_as_the_cell_says_it() -> None:
    assert filling(in_x="yes").answer(entry("choice", "evidence", "1")) == "มี"
    assert filling(in_x="yes").answer(entry("text", "rationale")) == "yes"
    assert filling(in_x=Decimal(5)).answer(entry("percent", "percent")) == Decimal(5)
    assert filling().answer(entry("percent", "percent")) is None


def test_the_identity_is_told_by_part() -> None:
    assert filling().identity("agency_name") == "กรมตัวอย่าง"
