"""Answers to the shipped edition of PMQA 4.0, in few words."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import Direction, Indicator, ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition

REQUIRED = {"7.1": (1, 4), "7.2": (1, 2), "7.3": (1, 2), "7.4": (1, 2), "7.5": (1,), "7.6": (1, 3)}
"""The sub-measures that must have an indicator."""


def status_edition() -> Edition:
    """Return the shipped edition ``pmqa-4.0``."""
    return load_edition("pmqa-4.0")


def ticked(item: str, **counts: int | None) -> ItemAnswer:
    """Return the answer to *item* with so many ticks per level letter, the first ones; a letter left out is blank."""
    checks = {
        check.id: int(check.id[1:]) <= (counts[check.id[0]] or 0)
        for check in status_edition().criteria.item(item).checks
        if counts.get(check.id[0]) is not None
    }
    return ItemAnswer(item=item, checks=checks)


def indicator(  # noqa: PLR0913 (the columns of a row)
    measure: int,
    actual: str | None,
    target: str | None,
    direction: Direction | None = "more",
    *,
    no: int = 1,
    name: str = "ตัวชี้วัด",
) -> Indicator:
    """Return an indicator of a sub-measure with its latest value, the years before left blank."""
    return Indicator(
        no=no,
        name=name,
        measure=measure,
        direction=direction,
        target=None if target is None else Decimal(target),
        values=(None, None, None if actual is None else Decimal(actual)),
    )


def reaching(item: str, **percents: str) -> ItemAnswer:
    """Return the answer to a results item: with m1="102" one indicator of sub-measure 1 reaches 102 % of its target."""
    return ItemAnswer(item=item, indicators=tuple(indicator(int(m[1:]), p, "100") for m, p in percents.items()))


def full_card() -> Scorecard:
    """Return every check ticked and every required sub-measure at 110 %: 500 everywhere."""
    items = status_edition().criteria.items
    process = {item.id: ticked(item.id, B=4, A=4, S=4) for item in items if item.checks}
    results = {item: reaching(item, **{f"m{no}": "110" for no in required}) for item, required in REQUIRED.items()}
    return Scorecard(process | results)
