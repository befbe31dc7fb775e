"""Level, trend and comparison by formula equal those of the program; a row stands in A1:J1."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from support.live_formula import Raw, result

from pmqa_score.model.scorecard import Direction, Indicator
from pmqa_score.scoring import indicator_rows as row_rules
from pmqa_score.scoring import indicators as rules
from pmqa_score.workbook.formulas import indicator_rows, indicators
from pmqa_score.workbook.formulas.indicator_rows import RowCells

NUMBERS = st.none() | st.sampled_from([Decimal(one) for one in ("-1", "0", "1", "1.1", "1.25", "2", "80", "80.1")])
WORDS = st.sampled_from(["", "ก"])
CELLS = RowCells(
    name="A1",
    question="B1",
    unit="C1",
    sign="D1",
    target="E1",
    years="F1:H1",
    comparator="I1",
    comparator_value="J1",
    all="A1:J1",
)
YEARS = ("F1", "G1", "H1")


@st.composite
def rows(draw: st.DrawFn) -> Indicator:
    directions: list[Direction | None] = ["more", "less", None]
    return Indicator(
        no=1,
        name=draw(WORDS),
        question=draw(st.sampled_from([None, 1])),
        unit=draw(WORDS),
        direction=draw(st.sampled_from(directions)),
        target=draw(NUMBERS),
        values=tuple(draw(st.tuples(NUMBERS, NUMBERS, NUMBERS))),
        comparator=draw(WORDS),
        comparator_value=draw(NUMBERS),
    )


def cells(row: Indicator) -> dict[str, Raw]:
    """Return the row as cells made safe hold it: an empty text for what is not given."""
    signs = {"more": 1, "less": -1, None: 0}
    numbers = [row.target, *row.values, row.comparator_value]
    target, *years, value = ["" if number is None else float(number) for number in numbers]
    return {
        "A1": int(bool(row.name)),
        "B1": row.question or "",
        "C1": int(bool(row.unit)),
        "D1": signs[row.direction],
        "E1": target,
        **dict(zip(YEARS, years, strict=True)),
        "I1": int(bool(row.comparator)),
        "J1": value,
    }


@given(row=rows())
def test_formulas_and_program_tell_the_same_of_a_row(row: Indicator) -> None:
    held = cells(row)
    assert result(indicators.exists("A1", "F1:H1"), **held) == rules.exists(row)
    assert result(indicators.level("D1", "E1", "H1"), **held) == rules.level(row)
    assert result(indicators.trend("D1", YEARS), **held) == rules.trend(row)
    assert result(indicators.comparison("D1", "J1", "H1"), **held) == rules.comparison(row)
    assert result(indicator_rows.row_mark(CELLS), **held) == row_rules.row_mark(row)
    change = row_rules.change(row)
    assert result(indicator_rows.change("G1", "H1"), **held) == ("" if change is None else float(change))


def test_rubbish_anywhere_in_a_row_is_its_mark() -> None:
    full = cells(Indicator(no=1, name="ก", question=1, direction="more", values=(Decimal(1), None, None)))
    for address in full:
        assert result(indicator_rows.row_mark(CELLS), **{**full, address: "x"}) == "rubbish"
