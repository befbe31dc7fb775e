"""The stamp, read from both places; what makes it untrustworthy is tried in ``tests/faults/test_identity.py``."""

from __future__ import annotations

import pytest
from support.package_edit import CUSTOM, replaced
from support.returned import FILE, SETUP, good, identity
from support.sheet_surgery import deleted

from pmqa_score.errors import NotAScoringWorkbookError
from pmqa_score.workbook.book import open_book
from pmqa_score.workbook.found_stamp import FoundStamp, found_stamp
from pmqa_score.workbook.package import open_package
from pmqa_score.workbook.sheets import Sheets


def _stamp(data: bytes) -> FoundStamp:
    return found_stamp(Sheets(open_book(open_package(data, FILE))))


def test_it_says_who_the_file_is_for_and_how_it_was_drawn() -> None:
    assert _stamp(good()) == FoundStamp(identity(), SETUP, ())


def test_one_place_is_enough_and_told() -> None:
    stamp = _stamp(deleted(good(), "_meta"))
    assert stamp.identity == identity()
    assert [problem.code for problem in stamp.problems] == ["STAMP_WITHOUT_SHEET"]


def test_blanks_that_a_program_adds_are_no_difference() -> None:
    assert _stamp(replaced(good(), CUSTOM, ">a1<", ">a1 <")).identity.assessor.id.strip() == "a1"


def test_two_that_differ_are_refused_with_both_values() -> None:
    with pytest.raises(NotAScoringWorkbookError) as refused:
        _stamp(replaced(good(), CUSTOM, ">a1<", ">a2<"))
    (problem,) = refused.value.problems
    assert (problem.found, problem.values["names"]) == ("a2 ≠ a1", "assessor_id")
