"""What is missing for the next range."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_criteria
from support.indicators import row

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import Indicator, ItemAnswer
from pmqa_score.scoring.coaching import Lack, evidence_lacks, indicator_lacks, lowest, open_checks, open_questions

AWARD = load_edition("pmqa-2562").criteria
"""Evidence points 7–10 belong to factor D; point 11 of L is rated by levels."""


def results(*rows: Indicator) -> ItemAnswer:
    return ItemAnswer(item="2.1", indicators=tuple(replace(one, no=no) for no, one in enumerate(rows, start=1)))


def test_evidence_that_is_not_found_found_partly_or_not_answered() -> None:
    answer = ItemAnswer(item="1.1", evidence={"7": "yes", "8": "partly", "9": "no"})
    lacks = (Lack("8", partly=True), Lack("9", partly=False), Lack("10", partly=False))
    assert evidence_lacks(AWARD, "process", answer, "D") == lacks


def test_any_level_of_an_evidence_point_is_there() -> None:
    answer = ItemAnswer(item="1.1", evidence={"11": "1", "12": "yes"})
    assert evidence_lacks(AWARD, "process", answer, "L") == ()
    none = replace(answer, evidence={"11": "0", "12": "yes"})
    assert evidence_lacks(AWARD, "process", none, "L") == (Lack("11", partly=False),)


@pytest.mark.parametrize(
    ("factor", "found"),
    [
        ("Le", {"unknown": (3,), "missed": (2,)}),
        ("T", {"few": (3,), "adverse": (2,), "mixed": ()}),
        ("C", {"none": (2, 3), "below": ()}),
        ("I", {}),
    ],
)
def test_what_indicators_lack(factor: str, found: dict[str, tuple[int, ...]]) -> None:
    """The first lacks nothing, the second gets worse and misses its target, the third has two years."""
    answer = results(
        row("70 75 80", target="80", comparator="กรมอื่น", value="60"),
        row("80 75 70", target="80"),
        row("- 75 80"),
        replace(row(), name=""),  # no indicator
    )
    assert indicator_lacks(answer, factor) == found


def test_questions_that_no_indicator_answers() -> None:
    item = tiny_criteria().item("2.1")
    numbers = [question.no for question in item.questions]
    assert open_questions(item, results(row("70", question=numbers[0]))) == tuple(numbers[1:])
    assert open_questions(item, results(replace(row(question=numbers[0]), name=""))) == tuple(numbers)


STATUS = load_edition("pmqa-4.0").criteria


def test_the_checks_of_the_lowest_level_that_is_not_complete() -> None:
    item = STATUS.item("1.2")
    basic = [check.id for check in item.checks if check.id.startswith("B")]
    first = open_checks(STATUS, item, ItemAnswer(item="1.2", checks={basic[0]: True, basic[1]: False}))
    assert first is not None
    assert (first[0].id, first[1]) == ("basic", tuple(basic[1:]))
    second = open_checks(STATUS, item, ItemAnswer(item="1.2", checks=dict.fromkeys(basic, True)))
    assert second is not None
    assert second[0].id == "advance"


def test_no_check_is_open_where_all_are_passed() -> None:
    item = STATUS.item("1.2")
    answer = ItemAnswer(item="1.2", checks={check.id: True for check in item.checks})
    assert open_checks(STATUS, item, answer) is None


def test_the_lowest_scores() -> None:
    assert lowest({1: Decimal(4), 2: None, 3: Decimal(2), 4: Decimal(2)}) == (Decimal(2), (3, 4))
    assert lowest({1: None}) is None
