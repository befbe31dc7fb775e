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
    """The rules of column I, tried on its first cell, I4."""
    sheet = process_plan(tiny_edition(), Setup()).sheet("1.1")
    rules = {one.style: one.formula for one in sheet.highlights if one.ref.startswith("I4:")}
    assert [name for name, formula in rules.items() if result(formula, I4=sign)] == ([style] if style else [])
