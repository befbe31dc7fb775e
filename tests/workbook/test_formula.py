from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.workbook.formula import canonical, constant, relocated, shifted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SUM(A1:A3)", "=sum( A1:A3 )"),
        ("'Sum'!A1", "Sum!A1"),
        ("'1.1'!$A$1", "'1.1'!$A$1 "),
        ("_xlfn.STDEV.S(A1:A2)", "STDEV.S(A1:A2)"),
        ("IF(TRUE,1,2)", "IF(TRUE(),1,2)"),
        ("0.1*A1", "0.10*A1"),
        ("0.1*A1", "0.10000000000000001*A1"),
        ("100*A1", "1.00E2*A1"),
        ('IF(A1,"ก ข","")', 'IF( A1 , "ก ข" , "" )'),
    ],
)
def test_spelling_does_not_matter(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SUM(A1:A3)", "SUM(A1:A4)"),
        ("$A$1", "A1"),
        ('"a b"', '"ab"'),
        ('"a"', '"A"'),
        ("ROUND(A1,2)", "ROUND(A1,1)"),
        ("'1.1'!A1", "'1.2'!A1"),
        ("A1*0.5", "A1*0.51"),
        ("A1+B1", "B1+A1"),
    ],
)
def test_meaning_does(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("formula", "rows", "columns", "expected"),
    [
        ("A1*$B$2", 1, 1, "B2*$B$2"),
        ("$A1+A$1", 2, 3, "$A3+D$1"),
        ("'1.1'!C3:D4", 1, 0, "'1.1'!C4:D5"),
        ('"A1"&A1', 1, 0, '"A1"&A2'),
        ("LOG10(A1)", 1, 0, "LOG10(A2)"),
        ("in_1_1_percent+A1", 1, 0, "in_1_1_percent+A2"),
        ("A1", -1, 0, "#REF!"),
        ("A1", 0, -1, "#REF!"),
    ],
)
def test_a_formula_filled_elsewhere_moves_its_loose_references(
    formula: str, rows: int, columns: int, expected: str
) -> None:
    assert shifted(formula, rows, columns) == expected


def test_a_formula_follows_rows_inserted_on_a_renamed_sheet() -> None:
    def move(sheet: str, row: int, column: int) -> tuple[int, int]:
        return (row + 2, column) if sheet == "1.1" else (row, column)

    formula = "SUM('1.1'!$A$1:$B$2)+A1+\"'1.1'!A1\""
    assert relocated(formula, "sum", move, {"1.1": "it's"}) == "SUM('it''s'!$A$3:$B$4)+A1+\"'1.1'!A1\""
    assert relocated("A1", "1.1", move, {}) == "A3"


def test_a_formula_with_a_lost_reference_has_no_expected_text() -> None:
    assert relocated("A1+B1", "1.1", lambda _sheet, _row, column: None if column else (0, 0), {}) is None


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("50", Decimal(50)),
        ("=25+25", Decimal(50)),
        ("100/2", Decimal(50)),
        ("(2+3)*10", Decimal(50)),
        ("2+3*16", Decimal(50)),
        ("-(20-70)", Decimal(50)),
        ("100/3*3/2", Decimal(50)),
        (" 12.5 * 4 ", Decimal(50)),
        ("+50", Decimal(50)),
        ("0.1+0.2", Decimal("0.3")),
    ],
)
def test_plain_arithmetic_over_literals_is_exact(formula: str, value: Decimal) -> None:
    assert constant(formula) == value


@pytest.mark.parametrize(
    "formula",
    ["", "=", "A1", "SUM(1,2)", "1/0", "1/(2-2)", "2**3", "5 0", "1,2", "50%", "(50", "50)", "()", "+", "2^3", "๕๐",
     "1e3", "1+" * 50 + "1", "(" * 39 + "1"],
)  # fmt: skip
def test_anything_else_is_no_constant(formula: str) -> None:
    assert constant(formula) is None


@given(st.text(alphabet="0123456789+-*/(). A1$'!\"", max_size=60))
def test_any_text_is_a_formula_to_compare(formula: str) -> None:
    assert canonical(canonical(formula)) is not None
    assert shifted(formula, 0, 0).replace("$", "") == formula.replace("$", "")
    constant(formula)
