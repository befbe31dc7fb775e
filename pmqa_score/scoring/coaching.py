"""What stands between an item and the next range: its words are the edition's, what is missing comes from the answers.

It guides an agency that scores itself and changes no score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.criteria import Criteria, Item, Kind, Level
from pmqa_score.model.scorecard import Indicator, ItemAnswer
from pmqa_score.scoring.evidence import Found, found
from pmqa_score.scoring.indicators import comparison, exists, level, trend
from pmqa_score.scoring.levels import gates, numbered_checks


@dataclass(frozen=True, slots=True)
class Lack:
    """An evidence point that is not fully there yet."""

    point: str
    partly: bool


def evidence_lacks(criteria: Criteria, kind: Kind, answer: ItemAnswer, factor: str) -> tuple[Lack, ...]:
    """Return the evidence points of *factor* that are not found, found partly, or not answered yet."""
    said = {point: found(state) for point, state in answer.evidence.items()}
    states: Iterable[tuple[str, Found | None]] = (
        (point.id, said.get(point.id)) for point in criteria.evidence.get(kind, ()) if point.factor == factor
    )
    return tuple(Lack(point, state == "partly") for point, state in states if state != "yes")


INDICATOR_LACKS: dict[str, tuple[tuple[str, Callable[[Indicator], bool]], ...]] = {
    "Le": (
        ("unknown", lambda ind: level(ind) == "unknown"),
        ("missed", lambda ind: level(ind) == "missed"),
    ),
    "T": (
        ("few", lambda ind: trend(ind) == "few"),
        ("adverse", lambda ind: trend(ind) == "adverse"),
        ("mixed", lambda ind: trend(ind) == "mixed"),
    ),
    "C": (
        ("none", lambda ind: comparison(ind) == "none"),
        ("below", lambda ind: comparison(ind) == "below"),
    ),
}
"""Factor of a results item → what its indicators may lack, the gravest first."""


OF_QUESTIONS = "I"
"""The factor of a results item for which questions without an indicator are missing."""


def indicator_lacks(answer: ItemAnswer, factor: str) -> dict[str, tuple[int, ...]]:
    """Return the numbers of the indicators that lack something for *factor*, by what they lack."""
    shown = [ind for ind in answer.indicators if exists(ind)]
    return {lack: tuple(ind.no for ind in shown if rule(ind)) for lack, rule in INDICATOR_LACKS.get(factor, ())}


def open_questions(item: Item, answer: ItemAnswer) -> tuple[int, ...]:
    """Return the numbers of the questions of a results item that no indicator answers."""
    answered = {ind.question for ind in answer.indicators if exists(ind)}
    return tuple(question.no for question in item.questions if question.no not in answered)


def open_checks(criteria: Criteria, item: Item, answer: ItemAnswer) -> tuple[Level, tuple[str, ...]] | None:
    """Return the lowest level of gated checks that is not complete, and its checks not passed; None if all are."""
    for gate in gates(criteria, item, answer.checks):
        if gate.ticked < gate.checks:
            checks = (check.id for _, check in numbered_checks(item, gate.level))
            return gate.level, tuple(check for check in checks if not answer.checks.get(check))
    return None


def lowest(scores: Mapping[int, Decimal | None]) -> tuple[Decimal, tuple[int, ...]] | None:
    """Return the lowest of *scores* and the numbers that have it; None while there is no score."""
    known = {no: score for no, score in scores.items() if score is not None}
    if not known:
        return None
    least = min(known.values())
    return least, tuple(no for no, score in known.items() if score == least)
