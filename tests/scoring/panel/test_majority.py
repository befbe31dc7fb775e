"""What most of a panel answer to gated checks."""

from support.editions import tiny_edition
from support.status import status_edition

from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.scoring.panel.majority import lens_counts, majority

ANSWERED = {"A1": True, "A2": True}


def answer(tags: str = "", **checks: bool) -> ItemAnswer:
    """Return an answer to 3.1; *tags* are those of A1."""
    return ItemAnswer(item="3.1", checks=checks, tags={"A1": frozenset(tags)} if tags else {})


def test_a_check_is_ticked_by_more_than_half_of_those_who_answered_it() -> None:
    together = majority("3.1", [answer(B1=True, B2=True), answer(B1=False, B2=True), answer(B1=False)])
    assert together.checks == {"B1": False, "B2": True}
    assert majority("3.1", [answer(B1=True), answer(B1=False)]).checks == {"B1": False}


def test_a_tag_is_there_by_more_than_half() -> None:
    together = majority("3.1", [answer("CI", A1=True), answer("C", A1=True), answer("CD", A1=True)])
    assert together.tags == {"A1": frozenset("C")}
    several = majority("3.1", [answer("CI", A1=True), answer(A2=True)])
    assert several.tags == {"A1": frozenset("CI")}


def test_nobody_says_nothing() -> None:
    together = majority("3.1", [])
    assert (together.checks, together.tags) == ({}, {})


def test_a_lens_counts_what_most_see() -> None:
    """Two of three see C on A1, all of them I on A2."""
    cards = [
        Scorecard({"3.1": ItemAnswer(item="3.1", checks=ANSWERED, tags={"A1": frozenset(one), "A2": frozenset("I")})})
        for one in ("C", "CD", "I")
    ]
    assert lens_counts(status_edition(), cards) == {"cid": {"C": 1, "I": 1, "D": 0}}
    assert lens_counts(status_edition(), []) == {"cid": {"C": 0, "I": 0, "D": 0}}
    assert lens_counts(tiny_edition(), cards) == {}
