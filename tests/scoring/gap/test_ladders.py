"""What an item would earn with one step more, two more …, by every scoring method."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_edition, tiny_scorecard
from support.status import REQUIRED, reaching, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.gap.ladders import Ladder, Limits, climb, ladders

TINY, STATUS, READINESS = tiny_edition(), status_edition(), load_edition("pmqa-readiness")


def rungs(edition: Edition, answer: ItemAnswer, limits: Limits | None = None) -> list[str]:
    """Return what one item earns by steps; every other item is left out by being unanswered."""
    card = Scorecard({item.id: ItemAnswer(item=item.id) for item in edition.criteria.items} | {answer.item: answer})
    (one,) = ladders(edition, card, limits)
    return [str(earned) for earned in one.earned]


def percent(value: int) -> ItemAnswer:
    return ItemAnswer(item="1.2", percent=Decimal(value))


def test_a_step_is_the_next_percent_of_the_scale() -> None:
    """1.2 has 225 points: 5 percent are 11.25."""
    assert rungs(TINY, percent(85)) == ["191.25", "202.50", "213.75", "225.00"]
    assert rungs(TINY, percent(100)) == ["225.00"]


def test_without_a_scale_nothing_can_be_planned() -> None:
    bare = Edition(TINY.criteria, replace(TINY.rules, scale=None), "ladders: bare")
    assert rungs(bare, percent(85)) == ["191.25"]


def test_limits_keep_an_item_and_bound_its_rise() -> None:
    assert rungs(TINY, percent(85), Limits(keep=frozenset({"1.2"}))) == ["191.25"]
    assert rungs(TINY, percent(85), Limits(most=Decimal(10))) == ["191.25", "202.50", "213.75"]
    assert rungs(TINY, percent(85), Limits(most=Decimal("4.9"))) == ["191.25"]


def test_an_unanswered_item_has_no_ladder() -> None:
    assert [one.item for one in ladders(TINY, tiny_scorecard(50, None, 0))] == ["1.1", "2.1"]


def test_a_step_is_the_next_check_of_the_lowest_open_level() -> None:
    """2.4 has 1 Basic, 3 Advance, 3 Significance: 0, 300, then 33.33 each up to 500."""
    expected = ["0.00", "300.00", "333.33", "366.67", "400.00", "433.33", "466.67", "500.00"]
    assert rungs(STATUS, ticked("2.4", B=0)) == expected
    assert rungs(STATUS, ticked("2.4", B=1, A=1, S=0)) == ["333.33", "366.67", "400.00", "433.33", "466.67", "500.00"]


def test_ticks_above_a_closed_gate_count_once_it_opens() -> None:
    """1.1 has 3 Basic, 1 Advance, 1 Significance; Advance is ticked already, the third Basic opens its gate."""
    waiting = ItemAnswer(item="1.1", checks={"B1": True, "B2": True, "B3": False, "A1": True})
    assert rungs(STATUS, waiting) == ["200.00", "400.00", "500.00"]
    assert climb(STATUS, STATUS.criteria.item("1.1"), waiting)[1].checks == {
        "B1": True, "B2": True, "B3": True, "A1": True, "S1": False,
    }  # fmt: skip


def test_the_limit_of_checks_is_a_share_of_the_points() -> None:
    """From 200 of 500 to 400 are 40 percentage points."""
    waiting = ItemAnswer(item="1.1", checks={"B1": True, "B2": True, "B3": False, "A1": True})
    assert rungs(STATUS, waiting, Limits(most=Decimal(40))) == ["200.00", "400.00"]
    assert rungs(STATUS, waiting, Limits(most=Decimal("39.99"))) == ["200.00"]


@pytest.mark.parametrize("item", REQUIRED)
def test_what_indicators_measure_is_no_choice(item: str) -> None:
    measured = reaching(item, **{f"m{no}": "90" for no in REQUIRED[item]})
    assert rungs(STATUS, measured) == ["270.00"]


def test_a_step_is_one_more_on_the_lowest_rating() -> None:
    """3.1 has four questions: 5 4 4 3 → the 3, then the fours one after the other, the first of equals first."""
    questions = [question.no for question in READINESS.criteria.item("3.1").questions]
    rated = ItemAnswer(item="3.1", ratings=dict(zip(questions, map(Decimal, (5, 4, 4, 3)), strict=True)))
    assert rungs(READINESS, rated) == ["4.00", "4.25", "4.50", "4.75", "5.00"]
    steps = [list(map(int, one.ratings.values())) for one in climb(READINESS, READINESS.criteria.item("3.1"), rated)]
    assert steps == [[5, 4, 4, 3], [5, 4, 4, 4], [5, 5, 4, 4], [5, 5, 5, 4], [5, 5, 5, 5]]


def test_a_ladder_is_its_item_and_what_that_earns() -> None:
    (first, *_) = ladders(TINY, tiny_scorecard(95, 0, 0))
    assert first == Ladder("1.1", (Decimal("285.00"), Decimal("300.00")))
