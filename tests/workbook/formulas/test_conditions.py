"""Conditions by formula, over columns made safe: three indicators in rows 1 to 3."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.editions import tiny_conditions, tiny_rules
from support.live_formula import Raw, result

from pmqa_score.model.bands import Condition
from pmqa_score.workbook.formulas import conditions
from pmqa_score.workbook.formulas.conditions import ItemRanges

COLUMNS = {
    "exists": "A", "question": "B", "years": "C", "comparator": "D", "comparator_value": "E", "trend": "F",
    "comparison": "G",
}  # fmt: skip
RANGES = ItemRanges(**{name: f"{letter}1:{letter}3" for name, letter in COLUMNS.items()})
ROWS: tuple[tuple[Raw, ...], ...] = (
    (1, 2, 3, 1, -5, "improving", "above"),
    (1, 1, 2, 0, 80.5, "improving", "equal"),
    (0, 2, 3, 1, 80, "improving", "above"),  # no indicator
)
CELLS = {f"{letter}{no}": row[at] for no, row in enumerate(ROWS, start=1) for at, letter in enumerate("ABCDEFG")}
COMPARISONS, THREE_YEARS, ROLE_MODEL = tiny_conditions()


@pytest.mark.parametrize(
    ("condition", "good", "seen", "kept"),
    [
        (COMPARISONS, 1, 2, True),  # at least one is enough
        (replace(COMPARISONS, at_least=2), 1, 2, False),
        (replace(COMPARISONS, at_least=0), 1, 2, False),  # 0 = all
        (THREE_YEARS, 1, 2, False),
        (ROLE_MODEL, 1, 1, True),  # of question 2 only
        (replace(ROLE_MODEL, question=1), 0, 1, False),
        (replace(ROLE_MODEL, question=5), 0, 0, False),  # no indicator keeps no condition
    ],
)
def test_good_and_seen_and_whether_that_is_enough(condition: Condition, good: int, seen: int, *, kept: bool) -> None:
    counted = conditions.good(condition, RANGES), conditions.seen(condition, RANGES)
    assert [result(formula, **CELLS) for formula in counted] == [good, seen]
    assert result(conditions.in_order(condition, *counted), **CELLS) is kept


def test_all_items_have_to_keep_it() -> None:
    assert result(conditions.is_met(["TRUE", "1>0"])) is True
    assert result(conditions.is_met(["TRUE", "1<0"])) is False


@pytest.mark.parametrize(
    ("total", "complete", "asked"), [(299.99, "TRUE", False), (300, "TRUE", True), (300, "FALSE", False)]
)
def test_a_band_asks_for_it_from_its_lower_bound_on(total: float, complete: str, *, asked: bool) -> None:
    formula = conditions.is_required(COMPARISONS, tiny_rules(), complete, "A1")
    assert result(formula, A1=total) is asked


def test_without_a_band_it_is_always_asked_for_and_without_bands_never() -> None:
    assert conditions.is_required(THREE_YEARS, tiny_rules(), "A1", "A2") == "TRUE"
    assert conditions.is_required(COMPARISONS, replace(tiny_rules(), tables=()), "A1", "A2") == "FALSE"


@pytest.mark.parametrize(
    ("name", "value", "compared"), [(1, 5, 1), (1, 0, 1), (1, "", 0), (0, 5, 0), (1, "x", 0), ("x", 5, 0)]
)
def test_a_comparator_needs_name_and_value(name: Raw, value: Raw, compared: int) -> None:
    row: dict[str, Raw] = {"A1": 1, "B1": 2, "C1": 3, "D1": name, "E1": value, "F1": "few", "G1": "none"}
    assert result(conditions.good(COMPARISONS, RANGES), **row) == compared
