"""Scoring sense: what in a scorecard deserves a second look. A mark and a sentence, never a change of a score."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pmqa_score.model.bands import ScoringRange
from pmqa_score.model.criteria import Item, Kind, Method, WeakestFactor
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import Severity
from pmqa_score.scoring.bands import range_for
from pmqa_score.scoring.evidence import ABSENT
from pmqa_score.scoring.indicators import exists
from pmqa_score.scoring.inputs import Part
from pmqa_score.scoring.kpi import lacking
from pmqa_score.scoring.levels import idle_ticks
from pmqa_score.scoring.links import links
from pmqa_score.scoring.suggestion import Suggestion, suggested_range

STRENGTH_FROM = Decimal(50)
"""From this percent on, an item should name a strength."""

FAR_APART = Decimal(30)
"""Percentage points between a process item and a results item that it shows in, from which both deserve a look."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One mark: a problem code, the items it is about, what fills the blanks of its sentence, and how grave it is.

    ``part`` says at which input of the first item it stands; ``found`` of ``values`` is what stood there.
    """

    code: str
    items: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict, hash=False)
    severity: Severity = Severity.WARNING
    part: Part = ("percent",)


@dataclass(frozen=True, slots=True)
class _Scored:
    """An item with its kind, its answer and the percent given."""

    item: Item
    kind: Kind
    answer: ItemAnswer
    percent: Decimal


def scoring_sense(edition: Edition, setup: Setup, scorecard: Scorecard) -> tuple[Finding, ...]:
    """Return all findings about *scorecard*, rule by rule in the order of ``SCORING_SENSE``."""
    return tuple(finding for rule in SCORING_SENSE for finding in rule(edition, setup, scorecard))


def percent_above_factors(edition: Edition, setup: Setup, scorecard: Scorecard) -> Iterator[Finding]:
    """Find percents whose range is above the lowest range among the item's factors, once all factors are picked.

    An error where the weakest factor is to ``block``, a warning for ``warn``, nothing for ``off``.
    """
    mode = weakest_factor(edition, setup)
    if mode == "off":
        return
    severity = Severity.ERROR if mode == "block" else Severity.WARNING
    for one, given, lowest in _with_suggestion(edition, scorecard, weakest=True):
        if given.lower > lowest.range.lower:
            values = {
                "percent": _show(one.percent),
                "range": given.id,
                "supported": lowest.range.id,
                "factors": " ".join(lowest.weakest or (factor.id for factor in edition.criteria.factors[one.kind])),
            }
            yield Finding("PERCENT_ABOVE_FACTORS", (one.item.id,), values, severity)


def percent_not_as_suggested(edition: Edition, setup: Setup, scorecard: Scorecard) -> Iterator[Finding]:
    """Find percents in another range than the factors suggest, once all factors are picked.

    The suggestion is the holistic one. Where the weakest factor is to ``block`` it is the lowest range, and only
    percents below it are found here: above it is ``percent_above_factors``' business.
    """
    block = weakest_factor(edition, setup) == "block"
    for one, given, suggestion in _with_suggestion(edition, scorecard, weakest=block):
        suggested = suggestion.range
        if given.lower < suggested.lower or (given.lower > suggested.lower and not block):
            values = {"percent": _show(one.percent), "range": given.id, "suggested": suggested.id}
            yield Finding("PERCENT_NOT_AS_SUGGESTED", (one.item.id,), values)


def high_without_strength(edition: Edition, _setup: Setup, scorecard: Scorecard) -> Iterator[Finding]:
    """Find percents of 50 and more in items without a strength."""
    for one in _scored(edition, scorecard):
        if one.percent >= STRENGTH_FROM and not any(strength.text for strength in one.answer.strengths):
            yield Finding("HIGH_WITHOUT_STRENGTH", (one.item.id,), {"percent": _show(one.percent)})


def score_without_evidence(edition: Edition, setup: Setup, scorecard: Scorecard) -> Iterator[Finding]:
    """Find percents above 0 in items without evidence; the evidence of a consensus lies in its panel's workbooks.

    Evidence of a process item: an evidence point with ``yes``, ``partly`` or a level above 0, or a page or note at a
    question.
    Evidence of a results item: a row with an indicator.
    """
    for one in _scored(edition, scorecard) if setup.role != "consensus" else ():
        if one.percent > 0 and not _has_evidence(one):
            yield Finding("SCORE_WITHOUT_EVIDENCE", (one.item.id,), {"percent": _show(one.percent)})


def same_percent_everywhere(edition: Edition, _setup: Setup, scorecard: Scorecard) -> Iterator[Finding]:
    """Find a scorecard whose items, two or more and all answered, have one and the same percent."""
    scored = tuple(_scored(edition, scorecard))
    if len(scored) == len(edition.criteria.items) > 1 and len({one.percent for one in scored}) == 1:
        items = tuple(one.item.id for one in scored)
        yield Finding("SAME_PERCENT_EVERYWHERE", items, {"percent": _show(scored[0].percent)})


def linked_items_apart(edition: Edition, _setup: Setup, scorecard: Scorecard) -> Iterator[Finding]:
    """Find each process item and results item it shows in that are 30 percentage points or more apart."""
    percents = {one.item.id: one.percent for one in _scored(edition, scorecard)}
    for process, results in links(edition.criteria):
        if process in percents and results in percents and abs(percents[process] - percents[results]) >= FAR_APART:
            values = {
                "percent": _show(percents[process]),
                "results": results,
                "results_percent": _show(percents[results]),
            }
            yield Finding("LINKED_ITEMS_APART", (process, results), values)


def ticks_above_a_closed_gate(edition: Edition, _setup: Setup, scorecard: Scorecard) -> Iterator[Finding]:
    """Find items with checks ticked above a level that is not fully ticked: these are kept and earn nothing."""
    for item, answer in _answers(edition, scorecard, "levels"):
        if idle := idle_ticks(edition.criteria, item, answer.checks):
            level = next(one.id for one in edition.criteria.levels if idle[0].startswith(one.letter))
            values = {"checks": ", ".join(idle)}
            yield Finding("TICKS_ABOVE_A_CLOSED_GATE", (item.id,), values, part=("check", level, int(idle[0][1:])))


def indicators_without_score(edition: Edition, _setup: Setup, scorecard: Scorecard) -> Iterator[Finding]:
    """Find indicators that lack a direction, a target above zero or a value of the latest year, and so have no score.

    A target of zero or below is an error, since it looks like an answer; what is blank is a warning.
    """
    for item, answer in _answers(edition, scorecard, "kpi"):
        for ind, what in lacking(item, answer):
            values = {"measure": str(ind.measure), "no": str(ind.no), "name": ind.name or "–"}
            row: Part = ("measure", ind.measure or 0, "indicator", ind.no)
            if what == "target_unfit" and ind.target is not None:
                found = {**values, "found": _show(ind.target)}
                yield Finding("TARGET_NOT_ABOVE_ZERO", (item.id,), found, Severity.ERROR, (*row, "target"))
            else:
                last: Part = ("year", len(ind.values)) if what == "latest" else (what,)
                yield Finding(_LACKS[what], (item.id,), values, part=(*row, *last))


_LACKS = {
    "direction": "INDICATOR_LACKS_DIRECTION",
    "target": "INDICATOR_LACKS_TARGET",
    "latest": "INDICATOR_LACKS_LATEST",
}
"""Codes are written out, so that a search finds where they are given."""

Rule = Callable[[Edition, Setup, Scorecard], Iterator[Finding]]

SCORING_SENSE: tuple[Rule, ...] = (
    percent_above_factors,
    percent_not_as_suggested,
    high_without_strength,
    score_without_evidence,
    same_percent_everywhere,
    linked_items_apart,
    ticks_above_a_closed_gate,
    indicators_without_score,
)
"""Every rule; a new one is a function and a line here, its sentence in the catalogue, its mark in the workbook."""


def weakest_factor(edition: Edition, setup: Setup) -> WeakestFactor:
    """Return what a weak factor does: as the round says, else as the criteria does."""
    return setup.weakest_factor or edition.criteria.weakest_factor


def _answers(edition: Edition, scorecard: Scorecard, method: Method) -> Iterator[tuple[Item, ItemAnswer]]:
    """Yield each item that is scored by *method*, with its answer."""
    for category in edition.criteria.categories:
        for item in category.items if edition.criteria.method_of(category) == method else ():
            if item.id in scorecard.items:
                yield item, scorecard.items[item.id]


def _scored(edition: Edition, scorecard: Scorecard) -> Iterator[_Scored]:
    for category in edition.criteria.categories:
        for item in category.items:
            answer = scorecard.items.get(item.id)
            if answer and answer.percent is not None:
                yield _Scored(item, category.kind, answer, answer.percent)


def _with_suggestion(
    edition: Edition, scorecard: Scorecard, *, weakest: bool
) -> Iterator[tuple[_Scored, ScoringRange, Suggestion]]:
    """Yield each scored item whose factors are all picked, with its percent's range and what the factors suggest."""
    scale = edition.rules.scale
    for one in _scored(edition, scorecard):
        suggestion = suggested_range(edition, one.kind, one.answer.factors, weakest=weakest)
        if suggestion and scale:
            yield one, range_for(one.percent, scale), suggestion


def _has_evidence(one: _Scored) -> bool:
    if one.kind == "results":
        return any(exists(ind) for ind in one.answer.indicators)
    points = any(state not in ABSENT for state in one.answer.evidence.values())
    return points or any(note.page or note.note for note in one.answer.questions.values())


def _show(percent: Decimal) -> str:
    return f"{percent:f}"
