from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.workbook.cells import RawCell
from pmqa_score.workbook.grid import Pair, grid, label_pairs

LABELLED = tuple(range(0, 40, 3))
"""Rows of a form that have a label of their own."""


def _pairs(rows: dict[int, int]) -> list[Pair]:
    return [((row, 0), (now, 0)) for row, now in rows.items()]


@given(st.integers(0, 39), st.integers(1, 5))
def test_rows_inserted_anywhere_are_followed_or_not_known(at: int, count: int) -> None:
    """A row between two labels that moved alike moved with them; between others only a name could tell."""
    truth = {row: row + (count if row >= at else 0) for row in range(40)}
    found = grid(40, 1, _pairs({row: truth[row] for row in LABELLED}), [])
    for row in range(40):
        assert found.move(row, 0) in ((truth[row], 0), None)
        assert found.move(row, 0) is not None or row not in LABELLED
    unknown = [row for row in range(40) if found.move(row, 0) is None]
    assert len(unknown) <= 2


@given(st.integers(0, 39), st.integers(1, 5))
def test_names_tell_what_labels_cannot(at: int, count: int) -> None:
    truth = {row: row + (count if row >= at else 0) for row in range(40)}
    found = grid(40, 1, _pairs({row: truth[row] for row in LABELLED}), _pairs(truth))
    assert [found.move(row, 0) for row in range(40)] == [(truth[row], 0) for row in range(40)]


@given(st.sampled_from(LABELLED[1:-1]), st.integers(0, 60))
def test_a_label_carried_elsewhere_moves_no_row(row: int, now: int) -> None:
    where = {label: label for label in LABELLED} | {row: now}
    found = grid(40, 1, _pairs(where), [])
    assert all(found.move(line, 0) in ((line, 0), None) for line in range(40) if line != row)


def test_a_name_carried_elsewhere_moves_no_row() -> None:
    found = grid(10, 1, _pairs({0: 0, 9: 9}), _pairs({5: 20}))
    assert not found.is_shifted


def test_witnesses_that_contradict_each_other_say_nothing() -> None:
    labels: list[Pair] = [((0, 0), (0, 0)), ((5, 0), (5, 0)), ((5, 1), (7, 1)), ((9, 0), (9, 0))]
    assert not grid(10, 2, labels, []).is_shifted


def test_without_any_witness_nothing_is_known() -> None:
    found = grid(3, 3, [], [])
    assert found.move(0, 0) is None
    assert found.is_shifted


def test_past_the_last_label_names_come_first() -> None:
    assert grid(10, 1, _pairs({0: 0, 5: 5}), _pairs({8: 9})).move(8, 0) == (9, 0)
    assert grid(10, 1, _pairs({0: 0, 5: 6}), []).move(8, 0) == (9, 0)


def test_an_address_follows() -> None:
    found = grid(3, 3, [((0, 0), (1, 1)), ((2, 2), (3, 3))], [])
    assert found.ref("B2") is None or found.ref("B2") == "C3"
    assert found.ref("C3") == "D4"
    assert found.ref("Z99") is None


def test_labels_pair_where_both_sides_have_them_once() -> None:
    cells = {
        "A2": RawCell("text", "ก", None, "0"),
        "A3": RawCell("text", "ข", None, "0"),
        "A4": RawCell("text", "ข", None, "0"),
        "A5": RawCell("text", "ค", '"ค"', "0"),
    }
    labels = {"A1": "ก ", "B1": "ข", "C1": "ค", "D1": "ง"}
    assert label_pairs(labels, cells) == [((0, 0), (1, 0))]
