"""The vocabulary of plans."""

from __future__ import annotations

import pytest

from pmqa_score.model.field import Field
from pmqa_score.workbook.plan import Cell, Formula, Input, Plan, Sheet, Spot, address, column_letters

FIELD = Field(name="in_1_1_percent", item="1.1", part=("percent",), kind="percent")
SHEET = Sheet(
    name="1.1",
    title="1.1",
    cells=(
        Cell(row=13, column=4, content=Input(FIELD), style="input_percent"),
        Cell(row=13, column=5, content=Formula("1", "out_1_1_earned"), style="earned"),
        Cell(row=14, column=5, content=Formula("2"), style="earned"),
    ),
    widths=(10.0,),
)


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_addresses() -> None:
    assert (address(13, 4), address(13, 4, absolute=True)) == ("E14", "$E$14")
    assert str(Spot("1.1", 13, 4)) == "1.1!E14"
    assert SHEET.cells[0].ref == "E14"


def test_inputs_and_named_figures_are_found() -> None:
    plan = Plan((SHEET,))
    assert plan.inputs() == {"in_1_1_percent": (Spot("1.1", 13, 4), FIELD)}
    assert plan.outputs() == {"out_1_1_earned": Spot("1.1", 13, 5)}
    assert plan.sheet("1.1") is SHEET


def test_a_sheet_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        Plan((SHEET,)).sheet("9.9")
