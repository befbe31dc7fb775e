"""Waivers: which problem of which file they mean."""

import pytest

from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.round.settings import Waiver
from pmqa_score.round.waivers import Waivers

AT_CELL = Problem("OFF", Severity.ERROR, CellPlace("x/a.xlsx", "1.1", "E14"))
AT_FILE = Problem("OFF", Severity.ERROR, FilePlace("x/a.xlsx"))


def waiver(file: str = "a.xlsx", code: str = "OFF", cell: str = "") -> Waiver:
    return Waiver(file=file, code=code, reason="r", by="b", cell=cell)


@pytest.mark.parametrize(
    ("given", "accepted"),
    [
        (waiver(), [AT_CELL, AT_FILE]),
        (waiver(file="x/a.xlsx"), [AT_CELL, AT_FILE]),
        (waiver(cell="1.1!E14"), [AT_CELL]),
        (waiver(cell="1.1!E15"), []),
        (waiver(file="b.xlsx"), []),
        (waiver(code="ON"), []),
    ],
)
def test_file_code_and_cell_decide(given: Waiver, accepted: list[Problem]) -> None:
    waivers = Waivers((given,))
    standing, waived = waivers.sift("x/a.xlsx", [AT_CELL, AT_FILE])
    assert [one.problem for one in waived] == accepted
    assert len(standing) + len(accepted) == 2
    assert len(waivers.unused("round.yaml")) == (not accepted)
