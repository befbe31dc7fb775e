"""A row right from its inputs: what it lacks, its percent and its mark, as the program says and whatever is pasted.

The row stands in A1:K1: name, unit, direction, target, three years, note, question, comparator and its value; what is
told of it in L1, its percent in M1.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.live_formula import Raw, result

from pmqa_score.model.scorecard import Direction, Indicator
from pmqa_score.scoring.indicators import exists
from pmqa_score.scoring.kpi import Lack, lack, percent_reached
from pmqa_score.workbook.formulas import target_rows
from pmqa_score.workbook.formulas.target_rows import TargetRow, Want

SAID: dict[Lack | Want, str] = {
    "direction": "direction",
    "target": "target",
    "target_unfit": "target_unfit",
    "latest": "latest",
    "name": "name",
    "question": "question",
    "comparator": "comparator",
}
ROW = TargetRow(
    name="A1", unit="B1", direction="C1", options=("ค่ามากดี", "ค่าน้อยดี"), target="D1", years=("E1", "F1", "G1"), note="H1"
)
FULL_ROW = replace(ROW, question="I1", questions=("(1)", "(2)"), comparator="J1", comparator_value="K1")
WORDS: dict[Direction | None, str] = {"more": "ค่ามากดี", "less": "ค่าน้อยดี", None: ""}
NUMBERS = st.none() | st.sampled_from([Decimal(one) for one in ("-1", "0", "9", "10", "11", "25", "80", "84.01")])


def told(row: TargetRow, **cells: Raw) -> object:
    return result(target_rows.told(row, SAID), **cells)


def percent(row: TargetRow, **cells: Raw) -> object:
    return result(target_rows.percent(row, "L1", SAID), **cells, L1=str(told(row, **cells)))


def mark(row: TargetRow, **cells: Raw) -> object:
    held = {"L1": str(told(row, **cells)), "M1": percent(row, **cells)}
    return result(target_rows.mark(row, "L1", "M1", "target_unfit"), **cells, **held)  # type: ignore[arg-type]


@given(
    st.sampled_from(["", "ก"]),
    st.sampled_from(["more", "less", None]),
    NUMBERS,
    st.tuples(NUMBERS, NUMBERS, NUMBERS),
)
def test_a_row_lacks_and_reaches_what_the_program_says(
    name: str,
    direction: Direction | None,
    target: Decimal | None,
    values: tuple[Decimal | None, Decimal | None, Decimal | None],
) -> None:
    ind = Indicator(no=1, name=name, direction=direction, target=target, values=values)
    numbers = {cell: float(one) for cell, one in zip("DEFG", (target, *values), strict=True) if one is not None}
    cells: dict[str, Raw] = {"A1": name, "C1": WORDS[direction], **{f"{cell}1": one for cell, one in numbers.items()}}
    wanted = lack(ind) if exists(ind) else None
    nameless = "name" if not name and (numbers or direction) else ""
    assert told(ROW, **cells) == (wanted or nameless)
    reached = percent_reached(ind)
    assert percent(ROW, **cells) == ("" if reached is None else float(reached))


GOOD: dict[str, Raw] = {
    "A1": "ความพึงพอใจ", "B1": "ร้อยละ", "C1": "ค่ามากดี", "D1": 80, "E1": 70, "G1": 84, "H1": "หน้า 5",
    "I1": "(1)", "J1": "กรม ก", "K1": 81,
}  # fmt: skip


def test_a_full_row_is_fine_and_an_empty_one_says_nothing() -> None:
    assert (told(FULL_ROW, **GOOD), percent(FULL_ROW, **GOOD), mark(FULL_ROW, **GOOD)) == ("", 105, "✓")
    assert (told(FULL_ROW), percent(FULL_ROW), mark(FULL_ROW)) == ("", "", "")
    assert mark(FULL_ROW, A1="  ", G1=" ") == ""


@pytest.mark.parametrize(
    ("cell", "lacks"),
    [("A", "name"), ("C", "direction"), ("D", "target"), ("G", "latest"), ("I", "question"), ("J", "comparator"),
     ("K", "comparator")],
)  # fmt: skip
def test_the_first_that_is_missing_is_named(cell: str, lacks: str) -> None:
    cells = {**GOOD, f"{cell}1": ""}
    assert told(FULL_ROW, **cells) == lacks
    assert mark(FULL_ROW, **cells) == "!"
    assert (percent(FULL_ROW, **cells) == "") == (lacks in {"direction", "target", "latest"})


@pytest.mark.parametrize("target", [0, -5])
def test_a_target_that_is_not_above_zero_is_wrong(target: float) -> None:
    cells = {**GOOD, "D1": target}
    assert (told(ROW, **cells), percent(ROW, **cells), mark(ROW, **cells)) == ("target_unfit", "", "✗")


RUBBISH: list[Raw] = ["ประมาณ 80", "80%", "=NA()", "=1/0", True, "*", "<>", "๘๐"]


@pytest.mark.parametrize("thing", RUBBISH, ids=str)
@pytest.mark.parametrize("cell", ["C1", "D1", "E1", "G1", "I1", "K1"])
def test_rubbish_is_marked_and_breaks_nothing(cell: str, thing: Raw) -> None:
    cells = {**GOOD, cell: thing}
    assert mark(FULL_ROW, **cells) == "✗"
    assert not str(told(FULL_ROW, **cells)).startswith("#")
    assert percent(FULL_ROW, **cells) == ("" if cell in {"C1", "D1", "G1"} else 105)


@pytest.mark.parametrize("cell", ["A1", "B1", "H1", "J1"])
def test_an_error_where_words_are_meant_is_marked(cell: str) -> None:
    cells = {**GOOD, cell: "=NA()"}
    assert mark(FULL_ROW, **cells) == "✗"
    assert percent(FULL_ROW, **cells) == 105


def test_indicators_are_counted_with_and_without_a_percent() -> None:
    """Of five rows: one at 105 %, three that lack something for it, one with a unit alone."""
    cells: dict[str, Raw] = {"A1": "target", "A2": "", "A3": "latest", "A4": "target_unfit", "A5": "name", "B2": 105}
    assert result(target_rows.count("A1:A5", "B1:B5", SAID), **cells) == 4
