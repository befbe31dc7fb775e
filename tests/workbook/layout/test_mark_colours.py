"""Colours of marks."""

from __future__ import annotations

import pytest
from support.editions import tiny_edition
from support.live_book import process_plan
from support.live_formula import Raw, result

from pmqa_score.model.setup import Setup

SIGNS: list[tuple[Raw, str | None]] = [
    ("✓", "is_good"), ("●", "is_good"), ("!", "is_worth_a_look"), ("! 2001", "is_worth_a_look"),
    ("◐", "is_worth_a_look"), ("✗", "is_bad"), ("○", None), ("", None), (3, None), ("=1/0", None),
]  # fmt: skip


@pytest.mark.parametrize(("sign", "style"), SIGNS)
def test_each_sign_has_its_colour(sign: Raw, style: str | None) -> None:
    """The rules of columns D and I, tried on their first cell, D4."""
    sheet = process_plan(tiny_edition(), Setup()).sheet("1.1")
    rules = {one.style: one.formula for one in sheet.highlights if one.ref.startswith("D4:")}
    assert [name for name, formula in rules.items() if result(formula, D4=sign)] == ([style] if style else [])


def test_each_colour_is_one_rule_for_all_columns_of_marks() -> None:
    sheet = process_plan(tiny_edition(), Setup()).sheet("1.1")
    refs = [one.ref for one in sheet.highlights if one.style != "is_bad" or "FIND" in one.formula]
    last = max(cell.row for cell in sheet.cells) + 1
    assert refs == [f"D4:D{last} I4:I{last}"] * 3
