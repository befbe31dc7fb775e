"""What people do to a form that costs an answer: the total is partial, never wrong, and the answer is named."""

from __future__ import annotations

import pytest
from support.package_edit import with_cell
from support.returned import ANSWERS, at, cell_xml, codes, good, read_back, spot, total, with_words
from support.sheet_surgery import deleted, inserted, with_name, without_names

from pmqa_score.problems import Problem, Severity

PERCENT = "in_1_1_percent"
HERE = spot(PERCENT)


def _cut_and_pasted(sheet: str, ref: str) -> bytes:
    """Return the good workbook after the percent of 1.1 was cut and pasted elsewhere: value and name went along."""
    data = with_words(good(), HERE.sheet, HERE.ref, "blank")
    data = with_cell(data, sheet, ref, cell_xml(ref, "number 50"))
    column, row = ref.rstrip("0123456789"), ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return with_name(data, PERCENT, f"'{sheet}'!${column}${row}")


def _of(problems: tuple[Problem, ...], code: str) -> list[Problem]:
    return [problem for problem in problems if problem.code == code]


def test_a_percent_cut_and_pasted_beside_the_form_is_named_where_it_belongs() -> None:
    result = read_back(_cut_and_pasted("1.1", "K90"))
    assert PERCENT not in result.answers
    assert total(result) is None
    assert at(result.problems, HERE) == ["INPUT_MOVED"]
    assert codes(result.problems, least=Severity.ERROR) == ["INPUT_MOVED"]
    assert "OUTSIDE_THE_FORM" in codes(result.problems)


def test_a_percent_cut_and_pasted_over_another_counts_where_it_shows() -> None:
    """As in the form: the box of 2.1 shows 50, the box of 1.1 is empty."""
    other = spot("in_2_1_percent")
    data = with_name(_cut_and_pasted(other.sheet, other.ref), "in_2_1_percent", "#REF!")
    result = read_back(data)
    assert PERCENT not in result.answers
    assert result.answers["in_2_1_percent"] == 50
    assert codes(result.problems, least=Severity.ERROR) == ["INPUT_MOVED"]


def test_a_deleted_row_loses_its_input_by_name() -> None:
    result = read_back(inserted(good(), "1.1", rows=(HERE.row + 1, -1)))
    assert PERCENT not in result.answers
    assert total(result) is None
    assert [problem.found for problem in _of(result.problems, "INPUT_LOST")] == [PERCENT]
    others = {name: value for name, value in ANSWERS.items() if name != PERCENT}
    assert result.answers == others


def test_a_deleted_sheet_is_told_once() -> None:
    result = read_back(deleted(good(), "1.2"))
    assert total(result) is None
    assert codes(result.problems, least=Severity.ERROR) == ["SHEET_MISSING"]
    assert result.answers == {name: value for name, value in ANSWERS.items() if not name.startswith("in_1_2")}


def test_deleted_rows_without_names_lose_rather_than_guess() -> None:
    """Between two labels that have moved differently nobody knows where a line without a label stands."""
    first = spot("in_1_1_strength_1")
    data = without_names(inserted(good(), "1.1", rows=(first.row + 2, 1)))
    result = read_back(data)
    lost = {problem.found for problem in _of(result.problems, "INPUT_LOST")}
    assert "in_1_1_strength_1" in lost
    assert "in_1_1_strength_1" not in result.answers
    assert result.answers[PERCENT] == 50


@pytest.mark.parametrize("name", ["in_1_1_percent", "in_1_1_strength_1"])
def test_the_input_beside_a_moved_one_is_read_as_ever(name: str) -> None:
    data = with_name(good(), "in_1_1_ofi_1", "'1.1'!$K$90")
    result = read_back(data)
    assert result.answers[name] == ANSWERS[name]
    assert result.answers["in_1_1_ofi_1"] == ANSWERS["in_1_1_ofi_1"]
