"""Inputs and how they were found; faults of single cells are tried in ``tests/faults/test_cells.py``."""

from __future__ import annotations

from support.returned import ANSWERS, good, read_back, spot, with_answer
from support.sheet_surgery import inserted, renamed, without_names

from pmqa_score.workbook.result import FoundInput


def _found(data: bytes, name: str) -> FoundInput:
    return next(found for found in read_back(data).inputs if found.field.name == name)


def test_an_input_is_told_with_its_place_and_raw_text() -> None:
    found = _found(good(), "in_1_1_percent")
    assert (found.spot, found.found_by, found.raw) == (spot("in_1_1_percent"), "names", "50")


def test_a_formula_is_shown_as_one() -> None:
    assert _found(with_answer("in_1_1_percent", "formula A1 = 50"), "in_1_1_percent").raw == "=A1"


def test_without_its_name_it_is_found_by_the_layout() -> None:
    found = _found(without_names(good(), "in_1_1_percent"), "in_1_1_percent")
    assert (found.found_by, found.raw) == ("layout", "50")


def test_its_place_is_where_it_stands_now() -> None:
    planned = spot("in_1_1_percent")
    found = _found(inserted(renamed(good(), "1.1", "x"), "x", rows=(2, 1)), "in_1_1_percent")
    assert (found.spot.sheet, found.spot.row, found.spot.column) == ("x", planned.row + 1, planned.column)


def test_many_inputs_without_names_are_told_once() -> None:
    told = [problem for problem in read_back(without_names(good())).problems if problem.code == "FOUND_BY_LAYOUT"]
    assert len(told) == 1
    assert int(told[0].values["count"]) == len(read_back(good()).inputs)


def test_only_answered_inputs_have_answers() -> None:
    result = read_back(good())
    assert set(result.answers) == set(ANSWERS)
    assert {found.field.name for found in result.inputs if found.raw} == set(ANSWERS)
