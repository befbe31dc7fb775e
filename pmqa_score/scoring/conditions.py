"""Conditions: reported beside the band, met or not; they never change a number.

For each item that a condition names, count the indicators it looks at (``seen``) and those that fulfil it (``good``).
The item is in order when it shows at least one and enough are good: all of them, or ``at_least`` for ``comparisons``.
The condition is met when every item is in order. An item without an indicator is never in order: nothing shows it is.
"""

from __future__ import annotations

from collections.abc import Callable

from pmqa_score.model.bands import BandRules, Condition, ConditionRule
from pmqa_score.model.scorecard import Indicator, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import BandPlacement, ConditionResult
from pmqa_score.scoring.indicators import comparison, exists, trend, year_count


def condition_results(
    edition: Edition, scorecard: Scorecard, band: BandPlacement | None
) -> tuple[ConditionResult, ...]:
    """Return the result of every condition of the edition; *band* is the one reached, None while it is not known."""
    return tuple(
        condition_result(condition, scorecard, required=is_required(condition, edition.rules, band))
        for condition in edition.rules.conditions
    )


def condition_result(condition: Condition, scorecard: Scorecard, *, required: bool) -> ConditionResult:
    """Return whether *condition* is met, and by which items not."""
    counts = {item: _good_of_seen(condition, scorecard, item) for item in condition.items}
    missing = tuple(item for item, (good, seen) in counts.items() if good < _needed(condition, seen))
    return ConditionResult(
        id=condition.id,
        met=not missing,
        required=required,
        items=missing,
        good=sum(good for good, _ in counts.values()),
        seen=sum(seen for _, seen in counts.values()),
    )


def is_required(condition: Condition, rules: BandRules, band: BandPlacement | None) -> bool:
    """Return whether *band* asks for *condition*; one without ``from_band`` is always asked for."""
    if condition.from_band is None:
        return True
    table = rules.table()
    if band is None or table is None:
        return False
    return band.lower >= next(one.lower for one in table.bands if one.id == condition.from_band)


def is_compared(ind: Indicator, _condition: Condition) -> bool:
    """Return whether the indicator has a named comparator and its value."""
    return bool(ind.comparator) and ind.comparator_value is not None


def has_years(ind: Indicator, condition: Condition) -> bool:
    """Return whether the indicator has as many yearly values as *condition* asks for."""
    return year_count(ind) >= condition.at_least


def is_role_model(ind: Indicator, _condition: Condition) -> bool:
    """Return whether the indicator has a positive trend and stands above its comparator."""
    return trend(ind) == "improving" and comparison(ind) == "above"


RULES: dict[ConditionRule, Callable[[Indicator, Condition], bool]] = {
    "comparisons": is_compared,
    "yearly_values": has_years,
    "role_model": is_role_model,
}
"""What makes an indicator a good one, by the condition's rule."""


def _good_of_seen(condition: Condition, scorecard: Scorecard, item: str) -> tuple[int, int]:
    answer = scorecard.items.get(item)
    seen = [
        ind
        for ind in (answer.indicators if answer else ())
        if exists(ind) and (condition.question is None or ind.question == condition.question)
    ]
    return sum(RULES[condition.rule](ind, condition) for ind in seen), len(seen)


def _needed(condition: Condition, seen: int) -> int:
    if condition.rule == "comparisons" and condition.at_least:
        return condition.at_least
    return max(seen, 1)
