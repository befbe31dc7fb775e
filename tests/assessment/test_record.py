"""A reading as data: restored, it says what the reading said."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from support.returned import ANSWERS, FILE, KEY, edition, good

from pmqa_score.assessment import Assessed, assess, edition_finder
from pmqa_score.assessment.record import Record, errors_in, fingerprint, record_of, record_of_refusal, restored
from pmqa_score.assessment.scored import pack_answers
from pmqa_score.errors import NotAScoringWorkbookError, WorkbookError

FIND = edition_finder(edition())


def read(data: bytes, file: str = FILE) -> Assessed:
    return assess(data, file=file, find_edition=FIND, key=KEY)


def test_a_restored_reading_says_the_same_under_any_name() -> None:
    first = read(good(), "")
    again = restored(record_of(first), FILE, FIND)
    named = read(good())
    assert again.problems == named.problems
    assert again.read.problems == named.read.problems
    assert again.read == replace(named.read, inputs=(), cached={}, answers=again.read.answers)
    assert dict(again.read.answers) == dict(named.read.answers)
    assert list(again.read.answers) == list(named.read.answers)
    assert (again.scorecard, again.totals) == (named.scorecard, named.totals)
    assert (again.earned, again.missing, again.receipt) == (named.earned, named.missing, named.receipt)
    assert (again.cached, again.agrees, again.content) == (named.cached, named.agrees, named.content)
    assert again.unanswered == named.unanswered


def test_a_refusal_is_raised_again_with_its_problems_under_the_name() -> None:
    with pytest.raises(WorkbookError) as caught:
        read(b"nothing", "")
    record = record_of_refusal(caught.value)
    with pytest.raises(NotAScoringWorkbookError) as again:
        restored(record, "a.xlsx", FIND)
    assert [(one.code, one.place.file) for one in again.value.problems] == [("FILE_IS_TEXT", "a.xlsx")]
    assert errors_in(record) == 1


def test_without_its_edition_a_record_is_none() -> None:
    with pytest.raises(ValueError, match=FILE):
        restored(record_of(read(good())), FILE, lambda _criteria, _digest: None)


def test_packed_answers_are_the_very_same() -> None:
    packed = pack_answers({**ANSWERS, "b": "\ud800 ก", "a": Decimal("1.10")})
    assert list(packed) == [*ANSWERS, "b", "a"]
    assert packed["b"] == "\ud800 ก"
    assert str(packed["a"]) == "1.10"
    assert len(packed) == len(ANSWERS) + 2


def test_every_byte_of_a_record_counts_in_its_fingerprint() -> None:
    kinds = {fingerprint(Record(*one)) for one in ((b"a", b"b"), (b"ab", b""), (b"", b"ab"), (b"a", b"c"))}
    assert len(kinds) == 4
