"""Readiness for submission: is everything there that a panel will ask for? Nothing here changes a number.

``complete``: every item is answered. ``required``: each results item that a condition of the edition names shows an
indicator, each compulsory sub-measure has one. ``rows``: an indicator says its name, direction and question, a
comparator its name and value. ``years``: each indicator has yearly values enough. ``comparators``: what the edition's
condition on comparisons asks for. ``ofis``: each OFI is answered: it says where in the report the answer stands (its
reference), or, in a workbook that asks for it, what will be done about it (its plan).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import Comment, Indicator, ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.conditions import is_compared
from pmqa_score.scoring.indicator_rows import RowMark, row_mark
from pmqa_score.scoring.indicators import ENOUGH_YEARS, exists, year_count
from pmqa_score.scoring.missing import Missing, indicator_part, missing_answer
from pmqa_score.scoring.totals import item_scores

CheckState = Literal["pass", "open", "not_asked"]

Found = tuple[int, list[Missing]]
"""How many things were looked at, and what is not in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyCheck:
    """One question: ``good`` of ``seen`` things are in order, ``missing`` says of the others what and where."""

    id: str
    state: CheckState
    good: int
    seen: int
    missing: tuple[Missing, ...] = ()


def ready_checks(
    edition: Edition, scorecard: Scorecard, *, indicators: bool = True, plans: bool = False
) -> tuple[ReadyCheck, ...]:
    """Return every check of *scorecard*; without *indicators* (a consensus) those over them are not asked.

    With *plans* an OFI is answered by what will be done about it, else by its reference.
    """
    rules = {**READY_CHECKS, "ofis": _planned} if plans else READY_CHECKS
    return tuple(
        _check(name, rule(edition, scorecard) if indicators or name not in OVER_INDICATORS else None)
        for name, rule in rules.items()
    )


def _check(name: str, found: Found | None) -> ReadyCheck:
    if found is None:
        return ReadyCheck(id=name, state="not_asked", good=0, seen=0)
    seen, missing = found
    is_open = bool(missing) or (seen == 0 and name in OVER_INDICATORS)
    return ReadyCheck(
        id=name, state="open" if is_open else "pass", good=seen - len(missing), seen=seen, missing=tuple(missing)
    )


def _complete(edition: Edition, scorecard: Scorecard) -> Found:
    scores = item_scores(edition, scorecard)
    waiting = [edition.criteria.item(score.id) for score in scores if score.earned is None]
    return len(scores), [missing_answer(edition, item, scorecard.items[item.id]) for item in waiting]


def _required(edition: Edition, scorecard: Scorecard) -> Found | None:
    named = _named_by_conditions(edition)
    found = [
        one for item in _results(edition) for one in _wanted(item, scorecard.items[item.id], named=item.id in named)
    ]
    return (len(found), [one for one in found if one is not None]) if found else None


def _named_by_conditions(edition: Edition) -> frozenset[str]:
    return frozenset(item for condition in edition.rules.conditions for item in condition.items)


def _wanted(item: Item, answer: ItemAnswer, *, named: bool) -> Iterator[Missing | None]:
    """Yield for each compulsory thing of a results item None, or what is missing."""
    shown = [ind for ind in answer.indicators if exists(ind)]
    if named and not item.measures:
        yield None if shown else Missing(item=item.id, part=("indicator", 1, "name"), key="indicators")
    for measure in item.measures:
        if measure.required:
            yield (
                None
                if any(ind.measure == measure.no for ind in shown)
                else Missing(
                    item=item.id,
                    part=("measure", measure.no, "indicator", 1, "name"),
                    key="measure",
                    values={"no": str(measure.no), "title": measure.title},
                )
            )


def _rows(edition: Edition, scorecard: Scorecard) -> Found | None:
    """Look at the rows of items without sub-measures; what lacks in one of a sub-measure leaves its item unanswered."""
    tables = [item for item in _results(edition) if not item.measures]
    rows = [(item, ind) for item in tables for ind in scorecard.items[item.id].indicators if row_mark(ind) != "empty"]
    if not rows and not any(item.id in _named_by_conditions(edition) for item in tables):
        return None
    return len(rows), [_row(item, ind, mark) for item, ind in rows if (mark := row_mark(ind)) != "ok"]


def _row(item: Item, ind: Indicator, mark: RowMark) -> Missing:
    column = "comparator_value" if mark == "comparator" and ind.comparator else mark
    return Missing(item=item.id, part=indicator_part(ind, column), key=f"row_{column}", values=_named(ind))


def _years(edition: Edition, scorecard: Scorecard) -> Found | None:
    needed = next((one.at_least for one in edition.rules.conditions if one.rule == "yearly_values"), ENOUGH_YEARS)
    shown = [(item, ind) for item in _results(edition) for ind in scorecard.items[item.id].indicators if exists(ind)]
    asked = _named_by_conditions(edition)
    if not shown and not any(item.measures or item.id in asked for item in _results(edition)):
        return None
    return len(shown), [_too_few(item, ind, needed) for item, ind in shown if year_count(ind) < needed]


def _too_few(item: Item, ind: Indicator, needed: int) -> Missing:
    """Return the indicator's first year that is blank (the last one, should the table have too few)."""
    blank = next((no for no, value in enumerate(ind.values, start=1) if value is None), len(ind.values))
    values = {**_named(ind), "count": str(year_count(ind)), "needed": str(needed)}
    return Missing(item=item.id, part=indicator_part(ind, "year", blank), key="years", values=values)


def _comparators(edition: Edition, scorecard: Scorecard) -> Found | None:
    rules = [one for one in edition.rules.conditions if one.rule == "comparisons"]
    if not rules:
        return None
    items = [(rule, edition.criteria.item(item)) for rule in rules for item in rule.items]
    found: list[Missing] = []
    for rule, item in items:
        shown = [ind for ind in scorecard.items[item.id].indicators if exists(ind)]
        bare = [ind for ind in shown if not is_compared(ind, rule)]
        needed = rule.at_least or max(len(shown), 1)
        if len(shown) - len(bare) < needed:
            part = indicator_part(bare[0], "comparator") if bare else ("indicator", 1, "comparator")
            counts = {"count": str(len(shown) - len(bare)), "needed": str(needed)}
            found.append(Missing(item=item.id, part=part, key="comparators", values=counts))
    return len(items), found


def _ofis(_edition: Edition, scorecard: Scorecard) -> Found:
    ofis = _written(scorecard)
    return len(ofis), [_open(item, ofi, "reference", "ofi") for item, ofi in ofis if not ofi.reference]


def _planned(_edition: Edition, scorecard: Scorecard) -> Found:
    ofis = _written(scorecard)
    return len(ofis), [_open(item, ofi, "plan", "ofi_plan") for item, ofi in ofis if not ofi.plan]


def _written(scorecard: Scorecard) -> list[tuple[str, Comment]]:
    return [(item, ofi) for item, answer in scorecard.items.items() for ofi in answer.ofis if ofi.text]


def _open(item: str, ofi: Comment, part: str, key: str) -> Missing:
    return Missing(item=item, part=("ofi", ofi.no, part), key=key, values={"no": str(ofi.no)})


def _results(edition: Edition) -> list[Item]:
    kept: Iterable[Item] = (
        item for category in edition.criteria.categories if category.kind == "results" for item in category.items
    )
    return list(kept)


def _named(ind: Indicator) -> dict[str, str]:
    return {"no": str(ind.no), "name": ind.name or "–"}


READY_CHECKS: dict[str, Callable[[Edition, Scorecard], Found | None]] = {
    "complete": _complete,
    "required": _required,
    "rows": _rows,
    "years": _years,
    "comparators": _comparators,
    "ofis": _ofis,
}
"""Check → its rule; None where the edition does not ask."""

OVER_INDICATORS = frozenset({"required", "rows", "years", "comparators"})
"""Checks over indicators: with none to look at they are open."""
