from __future__ import annotations

from pmqa_score.errors import UnsafeFileError
from pmqa_score.problems import CellPlace, FilePlace, Severity
from pmqa_score.workbook.refusal import LONGEST_FOUND, quoted, refusal


def test_a_refusal_is_one_named_problem_of_the_file() -> None:
    (problem,) = refusal(UnsafeFileError, "ZIP_BOMB", "a.xlsx", "9", limit="5").problems
    assert (problem.code, problem.severity, problem.place) == ("ZIP_BOMB", Severity.ERROR, FilePlace("a.xlsx"))
    assert (problem.found, problem.values) == ("9", {"limit": "5"})


def test_it_names_the_cell_where_there_is_one() -> None:
    (problem,) = refusal(UnsafeFileError, "CELL_TWICE", "a.xlsx", sheet="1.1", cell="E14").problems
    assert problem.place == CellPlace("a.xlsx", "1.1", "E14")


def test_what_a_file_holds_is_quoted_on_one_line_and_not_endlessly() -> None:
    assert quoted("a\nb\x1b[31m") == "a b [31m"
    assert len(quoted("ก" * 5000)) == LONGEST_FOUND
