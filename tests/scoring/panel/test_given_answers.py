"""What an item's score comes from, as a panel compares it."""

from decimal import Decimal

from support.editions import tiny_edition
from support.status import indicator, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.panel.given_answers import given_answers


def given(edition: Edition, answer: ItemAnswer) -> list[tuple[str, str]]:
    return list(given_answers(edition, edition.criteria.item(answer.item), answer))


def test_every_check_that_is_answered_says_yes_or_no() -> None:
    assert given(status_edition(), ticked("1.1", B=2, A=1)) == [
        ("B1", "yes"), ("B2", "yes"), ("B3", "no"), ("A1", "yes"),
    ]  # fmt: skip


def test_every_sub_measure_with_an_indicator_says_its_score() -> None:
    """102 % of the target gives 400; without a target there is no score yet."""
    rows = (indicator(1, "102", "100"), indicator(4, "5", None))
    assert given(status_edition(), ItemAnswer(item="7.1", indicators=rows)) == [("1", "400.00"), ("4", "?")]


def test_every_question_says_its_rating() -> None:
    answer = ItemAnswer(item="1.1", ratings={2: Decimal(0), 1: Decimal(4)})
    assert given(load_edition("pmqa-readiness"), answer) == [("1", "4"), ("2", "0")]


def test_a_percent_comes_from_itself() -> None:
    assert given(tiny_edition(), ItemAnswer(item="1.1", percent=Decimal(50))) == []
