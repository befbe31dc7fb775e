"""What is missing from an item, as the input to go to: the first answer that keeps it from having a score."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pmqa_score.model.criteria import Item, Method
from pmqa_score.model.scorecard import Indicator, ItemAnswer
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Text
from pmqa_score.scoring.gap.ladders import method_of
from pmqa_score.scoring.inputs import Part
from pmqa_score.scoring.kpi import lacking
from pmqa_score.scoring.levels import gates, numbered_checks


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something that is not there: ``part`` of ``item`` is the input for it; ``key`` and ``values`` put it in words."""

    item: str
    part: Part
    key: str
    values: Mapping[str, str | Text] = field(default_factory=dict)


def missing_answer(edition: Edition, item: Item, answer: ItemAnswer) -> Missing:
    """Return the first answer that an unanswered *item* waits for; StopIteration for an answered one."""
    return next(_WAITS[method_of(edition, item)](edition, item, answer))


def indicator_part(ind: Indicator, *column: str | int) -> Part:
    """Return where a column of an indicator's row stands in its item."""
    row: Part = ("indicator", ind.no)
    return (*row, *column) if ind.measure is None else ("measure", ind.measure, *row, *column)


def _percent(_edition: Edition, item: Item, _answer: ItemAnswer) -> Iterator[Missing]:
    yield Missing(item=item.id, part=("percent",), key="percent")


def _levels(edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[Missing]:
    for gate in gates(edition.criteria, item, answer.checks):
        for no, check in numbered_checks(item, gate.level):
            if gate.is_open and check.id not in answer.checks:
                part: Part = ("check", gate.level.id, no)
                yield Missing(item=item.id, part=part, key="check", values={"check": check.id})


def _kpi(_edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[Missing]:
    columns: dict[str, Part] = {"direction": ("direction",), "target": ("target",), "target_unfit": ("target",)}
    for ind, lack in lacking(item, answer):
        part = indicator_part(ind, *columns.get(lack, ("year", len(ind.values))))
        yield Missing(item=item.id, part=part, key=f"indicator_{lack}", values={"name": ind.name, "no": str(ind.no)})
    first = next((one for one in item.measures if one.required), item.measures[0])
    yield Missing(item=item.id, part=("measure", first.no, "indicator", 1, "name"), key="indicators")


def _rating(_edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[Missing]:
    for question in item.questions:
        if question.no not in answer.ratings:
            part: Part = ("rating", question.no)
            yield Missing(item=item.id, part=part, key="rating", values={"no": str(question.no)})


_WAITS: dict[Method, Callable[[Edition, Item, ItemAnswer], Iterator[Missing]]] = {
    "percent": _percent,
    "levels": _levels,
    "kpi": _kpi,
    "rating": _rating,
}
"""Scoring method → what an unanswered item waits for."""
