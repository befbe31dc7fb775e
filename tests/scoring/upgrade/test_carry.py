"""Answers taken to another edition: each accounted for once, nothing lost but what is said."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.edited_editions import (
    coarser_scale,
    edited,
    fewer_rows,
    item_less,
    question_less,
    randomly_edited,
    range_less,
)
from support.editions import tiny_edition
from support.random_answers import random_answers

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.migration import Move
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.upgrade.carry import carry

SETUP = Setup(years=(2565, 2566, 2567))


def put(moves: tuple[Move, ...]) -> dict[str, Value]:
    """The answers of the new workbook."""
    return {move.new.name: move.value for move in moves if move.new}


def brief(moves: tuple[Move, ...]) -> dict[str, tuple[str | None, str | None]]:
    return {move.old.name: (move.new.name if move.new else None, move.why) for move in moves}


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_there_and_back_loses_only_what_is_said(seed: int) -> None:
    there_and_back(tiny_edition(), seed)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_so_it_is_with_the_award_criteria(seed: int) -> None:
    there_and_back(load_edition("pmqa-2562"), seed)


def there_and_back(old: Edition, seed: int) -> None:
    """Rows that took another place come back to that place, so contents are counted, not names."""
    new = randomly_edited(seed, of=old)
    answers = random_answers(old, SETUP, seed)
    there = carry(old, new, SETUP, answers)
    back = carry(new, old, SETUP, put(there))
    lost = [move for move in (*there, *back) if move.new is None]
    assert contents(put(back), old) + Counter(content(move) for move in lost) == contents(answers, old)


def content(move: Move) -> tuple[object, ...]:
    numberless = tuple(word for word in move.old.part if not isinstance(word, int))
    return (move.old.item, *numberless, move.value)


def contents(answers: Mapping[str, Value], edition: Edition) -> Counter[tuple[object, ...]]:
    by_name = {field.name: field for field in fields_of(edition, SETUP)}
    return Counter(content(Move(old=by_name[name], new=None, value=value)) for name, value in answers.items())


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_where_every_row_keeps_its_place_so_does_every_answer(seed: int) -> None:
    old, new = tiny_edition(), randomly_edited(seed, without=fewer_rows)
    answers = random_answers(old, SETUP, seed)
    there = carry(old, new, SETUP, answers)
    left = {move.old.name for move in there if move.new is None}
    back = carry(new, old, SETUP, put(there))
    assert put(back) == {name: value for name, value in answers.items() if name not in left}
    assert all(move.new for move in back)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**6), name=st.sampled_from(["pmqa-2562", "pmqa-4.0", "pmqa-readiness"]))
def test_every_answer_is_listed_once_between_any_two_editions(seed: int, name: str) -> None:
    old = load_edition(name)
    answers = random_answers(old, SETUP, seed)
    for new in (old, load_edition("pmqa-2562"), load_edition("pmqa-readiness"), tiny_edition()):
        moves = carry(old, new, SETUP, answers)
        assert sorted(move.old.name for move in moves) == sorted(answers)
        allowed = {field.name for field in fields_of(new, SETUP)}
        assert set(put(moves)) <= allowed
        assert len(put(moves)) == sum(move.new is not None for move in moves)
    assert put(carry(old, old, SETUP, answers)) == answers


@pytest.mark.parametrize(
    ("edit", "name", "value", "why"),
    [
        (question_less, "in_1_1_q_2_page", "5", "gone"),
        (item_less, "in_1_2_percent", Decimal(50), "gone"),
        (item_less, "in_1_2_strength_1", "ก", "gone"),
        (coarser_scale, "in_1_1_percent", Decimal(55), "scale"),
        (coarser_scale, "in_1_1_percent", Decimal(50), None),
        (range_less, "in_1_1_factor_A", "90-100", "option"),
        (fewer_rows, "in_1_1_ofi_1", "ก", "gone"),
    ],
)
def test_what_keeps_an_answer_out(edit: object, name: str, value: Value, why: str | None) -> None:
    moves = carry(tiny_edition(), edited(edit), SETUP, {name: value})  # type: ignore[arg-type]
    assert brief(moves) == {name: (None if why else name, why)}


def test_a_row_without_its_place_takes_the_first_free_one() -> None:
    """Two of the three rows are left: 3 goes to the free row 1; where both are taken there is no room."""
    third: dict[str, Value] = {"in_2_1_ind_3_name": "ค", "in_2_1_ind_3_target": Decimal(5)}
    second: dict[str, Value] = {"in_2_1_ind_2_name": "ข"}
    moves = carry(tiny_edition(), edited(fewer_rows), SETUP, second | third)
    assert put(moves) == {"in_2_1_ind_1_name": "ค", "in_2_1_ind_1_target": Decimal(5), "in_2_1_ind_2_name": "ข"}
    full = second | third | {"in_2_1_ind_1_name": "ก"}
    moves = carry(tiny_edition(), edited(fewer_rows), SETUP, full)
    assert {move.old.name: move.why for move in moves if move.why} == dict.fromkeys(third, "no_room")


def test_two_rows_never_take_the_same_place() -> None:
    answers: dict[str, Value] = {"in_1_1_strength_1": "ก", "in_1_1_strength_2": "ข"}
    moves = carry(tiny_edition(), edited(fewer_rows), SETUP, answers)
    assert (put(moves), [move.why for move in moves]) == ({"in_1_1_strength_1": "ก"}, [None, "no_room"])
    free: dict[str, Value] = {"in_1_1_strength_2": "ข"}
    assert put(carry(tiny_edition(), edited(fewer_rows), SETUP, free)) == {"in_1_1_strength_1": "ข"}


def test_years_keep_their_years() -> None:
    """Without years in the round the last column stays the last: of three, then of four."""
    answers: dict[str, Value] = {"in_2_1_ind_1_year_3": Decimal(7)}
    assert put(carry(tiny_edition(), edited(fewer_rows), Setup(), answers)) == {"in_2_1_ind_1_year_4": Decimal(7)}
    assert put(carry(tiny_edition(), edited(fewer_rows), SETUP, answers)) == {"in_2_1_ind_1_year_3": Decimal(7)}


def test_another_kind_of_answer_is_none() -> None:
    """A rating of a question is one of the options of the readiness form; the award's percent has no such input."""
    moves = carry(load_edition("pmqa-2562"), load_edition("pmqa-readiness"), SETUP, {"in_1_1_percent": Decimal(50)})
    assert [move.why for move in moves] == ["gone"]


def test_a_signature_is_for_one_edition() -> None:
    agreed = Setup(role="consensus")
    answers: dict[str, Value] = {"in_signoff_chair_name": "ก", "in_signoff_chair_date": "1 ม.ค. 2569"}
    moves = carry(tiny_edition(), edited(question_less), agreed, answers)
    assert [(move.why, move.state) for move in moves] == [(None, "carried"), ("signed", "review")]
    assert put(carry(tiny_edition(), tiny_edition(), agreed, answers)) == answers


def test_an_agreed_rating_above_the_new_highest_one_is_off_the_scale() -> None:
    ready = load_edition("pmqa-readiness")
    three = replace(ready, criteria=replace(ready.criteria, points=Decimal(3)), digest="3" * 64)
    answers: dict[str, Value] = {"in_1_1_score": Decimal("4.5"), "in_1_2_score": Decimal(3)}
    moves = carry(ready, three, Setup(role="consensus"), answers)
    assert brief(moves) == {"in_1_1_score": (None, "scale"), "in_1_2_score": ("in_1_2_score", None)}
