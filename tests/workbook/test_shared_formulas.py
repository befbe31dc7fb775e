"""Formulas written once for a run of cells."""

from __future__ import annotations

import pytest

from pmqa_score.workbook.shared_formulas import relative, runs


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("A1+B2", "R[-1]C[-1]+R[0]C[0]"),
        ("$A$1+A$1+$A1", "R1CA+R1C[-1]+R[-1]CA"),
        ('IF(A1="B2","C3 ""D4""",1)', 'IF(R[-1]C[-1]="B2","C3 ""D4""",1)'),
        ("LOG10(AB12)", "LOG10(R[10]C[26])"),
        ("in_1_1_ok+A1", "in_1_1_ok+R[-1]C[-1]"),
    ],
)
def test_references_are_told_as_distances_from_b2(formula: str, told: str) -> None:
    assert relative(formula, (1, 1)) == told


def test_the_same_formula_down_a_column_is_shared() -> None:
    formulas = {(row, 2): f"A{row + 1}*2" for row in (4, 5, 6)}
    assert runs(formulas) == {(4, 2): (0, "C5:C7"), (5, 2): (0, ""), (6, 2): (0, "")}


def test_a_gap_or_another_formula_ends_a_run() -> None:
    formulas = {(0, 0): "B1", (1, 0): "B2", (3, 0): "B4", (4, 0): "B6", (5, 0): "B7"}
    assert runs(formulas) == {
        (0, 0): (0, "A1:A2"), (1, 0): (0, ""),
        (4, 0): (1, "A5:A6"), (5, 0): (1, ""),
    }  # fmt: skip


def test_neighbours_in_a_row_share_nothing() -> None:
    assert runs({(0, 0): "$D$1", (0, 1): "$D$1"}) == {}


def test_formulas_that_look_at_other_sheets_keep_their_text() -> None:
    assert runs({(0, 0): "'1.1'!$A$1", (1, 0): "'1.1'!$A$1"}) == {}
