"""Conditions: twin of ``scoring.conditions``. Ranges are columns over the indicators of one item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pmqa_score.model.bands import BandRules, Condition
from pmqa_score.workbook.formulas.indicator_rows import count

_ANY_NUMBER = '">=-9E+307"'
"""What every number passes, and no text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRanges:
    """The columns over an item's indicators that conditions look at."""

    exists: str
    question: str
    years: str
    comparator: str
    comparator_value: str
    trend: str
    comparison: str


def seen(condition: Condition, item: ItemRanges) -> str:
    """Return how many indicators of the item the condition looks at."""
    return count(item.exists, *_asked(condition, item))


def good(condition: Condition, item: ItemRanges) -> str:
    """Return how many of them fulfil it."""
    tests = {
        "comparisons": ((item.comparator, "1"), (item.comparator_value, _ANY_NUMBER)),
        "yearly_values": ((item.years, f'">={condition.at_least}"'),),
        "role_model": ((item.trend, '"improving"'), (item.comparison, '"above"')),
    }
    return count(item.exists, *_asked(condition, item), *tests[condition.rule])


def in_order(condition: Condition, good: str, seen: str) -> str:
    """Return TRUE where an item with that many good and seen indicators keeps the condition."""
    if condition.rule == "comparisons" and condition.at_least:
        return f"{good}>={condition.at_least}"
    return f"AND({seen}>0,{good}={seen})"


def is_met(items: Sequence[str]) -> str:
    """Return TRUE while every item keeps the condition."""
    return f"AND({','.join(items)})"


def is_required(condition: Condition, rules: BandRules, complete: str, total: str) -> str:
    """Return TRUE where the band reached asks for the condition."""
    table = rules.table()
    if condition.from_band is None:
        return "TRUE"
    if table is None:
        return "FALSE"
    lower = next(band.lower for band in table.bands if band.id == condition.from_band)
    return f"IF({complete},{total}>={lower},FALSE)"


def _asked(condition: Condition, item: ItemRanges) -> tuple[tuple[str, str], ...]:
    return () if condition.question is None else ((item.question, str(condition.question)),)
