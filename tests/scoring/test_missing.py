"""The first answer that keeps an item from having a score."""

from decimal import Decimal

import pytest
from support.editions import tiny_edition
from support.status import indicator, reaching, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import Indicator, ItemAnswer
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.inputs import Part
from pmqa_score.scoring.missing import indicator_part, missing_answer

STATUS, READINESS = status_edition(), load_edition("pmqa-readiness")


def waits(edition: Edition, answer: ItemAnswer) -> tuple[Part, str]:
    found = missing_answer(edition, edition.criteria.item(answer.item), answer)
    assert found.item == answer.item
    return found.part, found.key


def test_a_percent() -> None:
    assert waits(tiny_edition(), ItemAnswer(item="1.1")) == (("percent",), "percent")


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        (ItemAnswer(item="1.1"), ("check", "basic", 1)),
        (ItemAnswer(item="1.1", checks={"B1": True, "B3": False}), ("check", "basic", 2)),
        (ticked("1.1", B=3), ("check", "advance", 1)),  # the gate is open: now Advance is asked for
        (ticked("1.1", B=3, A=1), ("check", "significance", 1)),
    ],
)
def test_the_first_check_that_is_asked_for(answer: ItemAnswer, part: Part) -> None:
    assert waits(STATUS, answer) == (part, "check")


@pytest.mark.parametrize(
    ("answer", "part", "key"),
    [
        (ItemAnswer(item="7.1"), ("measure", 1, "indicator", 1, "name"), "indicators"),
        (reaching("7.1", m1="90"), ("measure", 1, "indicator", 1, "name"), "indicators"),  # 4 is required too
        (
            ItemAnswer(item="7.1", indicators=(indicator(2, "1", "2", None),)),
            ("measure", 2, "indicator", 1, "direction"),
            "indicator_direction",
        ),
        (
            ItemAnswer(item="7.1", indicators=(indicator(2, "1", "0"),)),
            ("measure", 2, "indicator", 1, "target"),
            "indicator_target_unfit",
        ),
        (
            ItemAnswer(item="7.1", indicators=(indicator(2, None, "2"),)),
            ("measure", 2, "indicator", 1, "year", 3),
            "indicator_latest",
        ),
    ],
)
def test_what_an_indicator_lacks_or_the_first_one_wanted(answer: ItemAnswer, part: Part, key: str) -> None:
    assert waits(STATUS, answer) == (part, key)


def test_the_first_rating() -> None:
    numbers = [question.no for question in READINESS.criteria.item("1.2").questions]
    rated = ItemAnswer(item="1.2", ratings={numbers[0]: Decimal(0), numbers[2]: Decimal(5)})
    assert waits(READINESS, rated) == (("rating", numbers[1]), "rating")


def test_an_answered_item_waits_for_nothing() -> None:
    questions = READINESS.criteria.item("3.1").questions
    rated = ItemAnswer(item="3.1", ratings={question.no: Decimal(0) for question in questions})
    for edition, answer in ((STATUS, ticked("1.1", B=0)), (READINESS, rated)):
        with pytest.raises(StopIteration):
            waits(edition, answer)


def test_the_row_of_an_indicator() -> None:
    assert indicator_part(Indicator(no=2), "year", 3) == ("indicator", 2, "year", 3)
    assert indicator_part(Indicator(no=2, measure=4), "name") == ("measure", 4, "indicator", 2, "name")
