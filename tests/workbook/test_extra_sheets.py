from __future__ import annotations

from support.oddities import SAME
from support.returned import FILE, good, read_back, spot
from support.sheet_surgery import copied

from pmqa_score.problems import CellPlace, Severity


def test_a_copy_is_known_by_its_labels() -> None:
    (problem,) = read_back(copied(good(), "1.2", "my notes")).problems
    assert (problem.code, problem.place, problem.values["of"]) == ("SHEET_COPY", CellPlace(FILE, "my notes"), "1.2")


def test_a_copy_with_other_answers_names_their_cells() -> None:
    (problem,) = read_back(SAME["a copied sheet with other answers"][0]()).problems
    assert (problem.code, problem.severity) == ("SHEET_COPY_DIFFERS", Severity.WARNING)
    assert problem.values["cells"] == spot("in_1_1_percent").ref


def test_a_stranger_is_named_and_harms_nobody() -> None:
    (problem,) = read_back(SAME["a foreign sheet with a far cell"][0]()).problems
    assert (problem.code, problem.severity) == ("SHEET_UNKNOWN", Severity.NOTE)
