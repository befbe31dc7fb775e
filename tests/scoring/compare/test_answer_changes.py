"""Every answer that differs, each once; rows are followed wherever they went."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.editions import tiny_edition
from support.random_answers import random_answers
from support.sides import applied, changed, side

from pmqa_score.definitions import load_edition
from pmqa_score.model.comparison import RowPair
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.compare.comparison import compare

YEARS = Setup(years=(2565, 2566, 2567))
LATER = Setup(years=(2566, 2567, 2568))
EDITIONS = ("tiny", "pmqa-4.0", "pmqa-readiness")


@cache
def edition(name: str) -> Edition:
    if name != "tiny":
        return load_edition(name)
    tiny = tiny_edition()
    criteria = replace(tiny.criteria, form=replace(tiny.criteria.form, indicators=8))
    return replace(tiny, criteria=criteria, digest="eight indicators")


def indicators(
    left: dict[str, Value], right: dict[str, Value], setups: tuple[Setup, Setup] = (YEARS, YEARS)
) -> list[RowPair]:
    """The pairs of 2.1's indicators; names without the leading in_2_1_ind_."""
    sides = [
        side(edition("tiny"), setup, {f"in_2_1_ind_{name}": value for name, value in answers.items()})
        for setup, answers in zip(setups, (left, right), strict=True)
    ]
    return list(compare(*sides).rows("indicator"))


def brief(pair: RowPair) -> tuple[str, int | None, int | None, str | None]:
    numbers = (int(row.place[-1]) if row else None for row in (pair.left, pair.right))
    left, right = numbers
    return (pair.status, left, right, pair.by)


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(EDITIONS), seed=st.integers(0, 10**6), later=st.booleans())
def test_the_listed_changes_lead_from_one_side_to_the_other(name: str, seed: int, later: bool) -> None:
    setup = LATER if later else YEARS
    left = random_answers(edition(name), YEARS, seed)
    right = changed(edition(name), setup, left, seed)
    found = compare(side(edition(name), YEARS, left), side(edition(name), setup, right))
    assert applied(found) == right


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_so_do_those_between_editions_and_roles(seed: int) -> None:
    self_, agreed = Setup(role="self", years=(2567,)), Setup(role="consensus")
    left = random_answers(edition("pmqa-readiness"), self_, seed)
    right = random_answers(edition("tiny"), agreed, seed + 1)
    found = compare(side(edition("pmqa-readiness"), self_, left), side(edition("tiny"), agreed, right))
    assert applied(found) == right


@settings(max_examples=30, deadline=None)
@given(name=st.sampled_from(EDITIONS), seed=st.integers(0, 10**6))
def test_every_row_and_cell_is_listed_once(name: str, seed: int) -> None:
    left = random_answers(edition(name), YEARS, seed)
    right = changed(edition(name), YEARS, left, seed)
    found = compare(side(edition(name), YEARS, left), side(edition(name), YEARS, right)).changes
    fields = [(change.item, change.part) for change in found.fields]
    assert len(fields) == len(set(fields))
    for rows in ([pair.left for pair in found.rows], [pair.right for pair in found.rows]):
        places = [(row.item, row.place) for row in rows if row]
        assert len(places) == len(set(places))
    assert all(change.left != change.right for pair in found.rows for change in pair.changes)
    same = compare(side(edition(name), YEARS, left), side(edition(name), YEARS, left)).changes
    assert (same.fields, {pair.status for pair in same.rows} <= {"kept"}) == ((), True)


def test_an_indicator_is_followed_to_another_row() -> None:
    before: dict[str, Value] = {"1_name": "ร้อยละ ก", "1_year_1": Decimal(5), "2_name": "ข"}
    after: dict[str, Value] = {"1_name": "ข", "3_name": "ร้อยละก", "3_year_1": Decimal(6)}
    pairs = indicators(before, after)
    assert sorted(map(brief, pairs)) == [("changed", 1, 3, "name"), ("kept", 2, 1, "name")]
    [moved] = [pair for pair in pairs if pair.status == "changed"]
    assert [(change.part, change.left, change.right, change.alike) for change in moved.changes] == [
        (("name",), "ร้อยละ ก", "ร้อยละก", True),
        (("year", 2565), Decimal(5), Decimal(6), False),
    ]


def test_a_new_name_with_the_same_yearly_values_is_a_renamed_indicator() -> None:
    values: dict[str, Value] = {"1_year_1": Decimal(5), "1_year_2": Decimal(7), "1_question": "1"}
    pairs = indicators({"1_name": "เบิกจ่าย", **values}, {"1_name": "ผลสัมฤทธิ์ของงาน", **values})
    assert list(map(brief, pairs)) == [("renamed", 1, 1, "values")]


def test_a_reworded_name_is_a_renamed_indicator() -> None:
    pairs = indicators({"1_name": "ร้อยละความพึงพอใจ"}, {"2_name": "ร้อยละความพึงพอใจของผู้รับบริการ"})
    assert [brief(pair) for pair in pairs] == [("renamed", 1, 2, "words")]


def test_another_question_makes_it_another_indicator() -> None:
    pairs = indicators({"1_name": "ความพึงพอใจ 1", "1_question": "1"}, {"1_name": "ความพึงพอใจ 2", "1_question": "2"})
    assert sorted(pair.status for pair in pairs) == ["added", "dropped"]


def test_the_same_name_is_the_same_indicator_whatever_its_question() -> None:
    pairs = indicators({"1_name": "ก", "1_question": "1"}, {"1_name": "ก", "1_question": "2"})
    assert [brief(pair) for pair in pairs] == [("changed", 1, 1, "name")]


def test_a_row_that_was_given_a_name_is_the_same_row() -> None:
    pairs = indicators({"2_year_1": Decimal(5)}, {"2_year_1": Decimal(5), "2_name": "ก"})
    assert [brief(pair) for pair in pairs] == [("renamed", 2, 2, "row")]


def test_nothing_in_common_is_dropped_and_added() -> None:
    pairs = indicators({"1_name": "เบิกจ่ายงบประมาณ"}, {"1_name": "ITA"})
    assert sorted(pair.status for pair in pairs) == ["added", "dropped"]


def test_yearly_values_are_compared_by_their_years() -> None:
    """The columns are 2565–2567 and 2566–2568: column 2 on the left is column 1 on the right."""
    before: dict[str, Value] = {"1_name": "ก", "1_year_2": Decimal(6), "1_year_3": Decimal(7)}
    after: dict[str, Value] = {"1_name": "ก", "1_year_1": Decimal(6), "1_year_2": Decimal(7), "1_year_3": Decimal(8)}
    [pair] = indicators(before, after, (YEARS, LATER))
    assert [(change.part, change.asked, change.right) for change in pair.changes] == [
        (("year", 2568), "right", Decimal(8))
    ]


def test_without_years_they_are_counted_back_from_the_last() -> None:
    four = replace(YEARS, years=(2564, 2565, 2566, 2567))
    before: dict[str, Value] = {"1_name": "ก", "1_year_3": Decimal(7)}
    [pair] = indicators(before, {"1_name": "ก", "1_year_4": Decimal(7)}, (Setup(), four))
    assert pair.status == "kept"


def test_a_year_column_without_a_year_keeps_its_number() -> None:
    two = replace(YEARS, years=(2566, 2567))
    before: dict[str, Value] = {"1_name": "ก", "1_year_3": Decimal(7)}
    [pair] = indicators(before, {"1_name": "ก", "1_year_2": Decimal(7)}, (two, YEARS))
    assert [(change.part, change.asked) for change in pair.changes] == [(("year", 3), "left"), (("year", 2566), "both")]


def test_an_indicator_that_went_to_another_item_has_moved() -> None:
    award = load_edition("pmqa-2562")
    sides = (side(award, YEARS, {f"in_7_{n}_ind_1_name": "ก"}) for n in (1, 2))
    [pair] = compare(*sides).rows("indicator")
    assert (pair.status, pair.changes) == ("moved", ())


def test_what_a_consensus_does_not_ask_is_no_loss() -> None:
    left = side(edition("tiny"), YEARS, {"in_2_1_ind_1_name": "ก", "in_1_1_factor_A": "50-65"})
    found = compare(left, side(edition("tiny"), Setup(role="consensus"), {}))
    assert found.rows("indicator") == ()
    assert [(pair.status, pair.asked) for pair in found.changes.rows] == [("dropped", "left")]
    assert [(change.part, change.asked) for change in found.changes.fields] == [(("factor", "A"), "left")]


@pytest.mark.parametrize(("kind", "status"), [("strength", "renamed"), ("ofi", "renamed")])
def test_comments_are_paired_by_their_words(kind: str, status: str) -> None:
    before: dict[str, Value] = {f"in_1_1_{kind}_1": "มีระบบติดตามผลรายเดือน", f"in_1_1_{kind}_2": "ข"}
    after: dict[str, Value] = {f"in_1_1_{kind}_1": "ข", f"in_1_1_{kind}_2": "มีระบบติดตามผลทุกเดือน"}
    pairs = compare(side(edition("tiny"), YEARS, before), side(edition("tiny"), YEARS, after)).rows(kind)
    assert sorted(pair.status for pair in pairs) == ["kept", status]
