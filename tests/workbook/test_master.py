from __future__ import annotations

import pytest
from support.package_edit import packed

from pmqa_score.workbook.master import find_places, master_of

ONE, OTHER = {"name": b"A", "code": b"B", "twin": b"A"}, {"name": b"C", "code": b"D", "twin": b"E"}


def book(part: bytes) -> bytes:
    return packed({"s": part, "same": b"<x/>"})


def test_texts_are_found_where_two_workbooks_differ() -> None:
    found = find_places(book(b"<a>A<b/>B</a>A"), book(b"<a>C<b/>D</a>A"), ONE, OTHER)
    assert found == {"s": {0: "name", 1: "code"}}


@pytest.mark.parametrize(
    "other",
    [b"<a>C<b/>X</a>", b"<a>C<c/>D</a>", b"<a>C</a>", b"<a>no C<b/>D</a>"],
    ids=["another text", "another tag", "fewer tags", "a part of a text"],
)
def test_what_differs_otherwise_is_no_copy(other: bytes) -> None:
    assert find_places(book(b"<a>A<b/>B</a>"), book(other), ONE, OTHER) is None


def test_what_may_be_two_texts_is_none() -> None:
    twins = {"name": b"C", "twin": b"C"}
    assert find_places(book(b"<a>A</a>"), book(b"<a>C</a>"), {"name": b"A", "twin": b"A"}, twins) is None


def test_another_part_is_no_copy() -> None:
    assert find_places(packed({"a": b"<x/>"}), packed({"b": b"<x/>"}), ONE, OTHER) is None


def test_a_master_is_cut_only_where_its_own_texts_stand() -> None:
    places = {"s": {0: "name"}}
    assert master_of(book(b"<a>A</a>"), places, ONE) is not None
    assert master_of(book(b"<a>Z</a>"), places, ONE) is None
    assert master_of(book(b""), places, ONE) is None
