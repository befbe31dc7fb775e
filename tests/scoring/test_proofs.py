"""The indicator that is to show a process at work."""

from dataclasses import replace

import pytest
from support.indicators import row

from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.scoring.proofs import Proof, proof

FIRST, SECOND, THIRD = (
    replace(row("70 75 80"), no=no, name=name)
    for no, name in enumerate(("ความพึงพอใจ", "Complaints  closed", "complaints closed "), start=1)
)
RESULTS = ItemAnswer(item="7.2", indicators=(FIRST, SECOND))


@pytest.mark.parametrize("name", ["", "  "])
def test_no_name(name: str) -> None:
    assert proof(name, RESULTS) == Proof("blank")


@pytest.mark.parametrize("name", ["complaints closed", " Complaints closed ", "COMPLAINTS  CLOSED"])
def test_a_name_but_for_capitals_and_blanks(name: str) -> None:
    assert proof(name, RESULTS) == Proof("found", SECOND)


def test_a_name_that_is_not_there() -> None:
    assert proof("ความผูกพัน", RESULTS) == Proof("absent")


def test_a_name_that_several_have() -> None:
    assert proof("complaints closed", ItemAnswer(item="7.2", indicators=(SECOND, THIRD))) == Proof("several")
