"""What every item's sheet shows, from the program: ``out_<item>_<what>``.

For every item: ``ok`` (✓ while the percent counts), ``earned``, ``range``, ``suggested``, ``weakest``, ``strengths``,
``ofis``, ``sense_<CODE>`` (✓, ! or ✗), ``findings`` (how many of these found something), ``answered`` (of percent,
factors and evidence points), ``wrong`` (how many marks say ✗). For process items also ``evidence_<factor>``: how many
of its points are there, partly there, not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from pmqa_score.model.criteria import Criteria, Item, Kind
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import Severity
from pmqa_score.scoring.checks import Finding, scoring_sense, weakest_factor
from pmqa_score.scoring.comments import comment_count
from pmqa_score.scoring.evidence import evidence_counts
from pmqa_score.scoring.methods import METHODS
from pmqa_score.scoring.suggestion import suggested_range
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.formulas.evidence import evidence_words
from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK
from pmqa_score.workbook.names import out

_BY_FACTOR = ("PERCENT_ABOVE_FACTORS", "PERCENT_NOT_AS_SUGGESTED")
_BY_ITEM = ("HIGH_WITHOUT_STRENGTH", "SCORE_WITHOUT_EVIDENCE")


@dataclass(frozen=True)
class _Seen:
    """An item with its answer and what was found about it."""

    edition: Edition
    setup: Setup
    item: Item
    kind: Kind
    answer: ItemAnswer
    findings: Mapping[str, Finding]

    @property
    def factors(self) -> tuple[str, ...]:
        return tuple(factor.id for factor in self.edition.criteria.factors.get(self.kind, ()))

    @property
    def is_picked(self) -> bool:
        return all(factor in self.answer.factors for factor in self.factors)


def item_figures(edition: Edition, setup: Setup, scorecard: Scorecard) -> dict[str, Figure]:
    """Return the named figures of every item's sheet that both kinds of items have, and the evidence counts."""
    found: dict[str, dict[str, Finding]] = {}
    for finding in scoring_sense(edition, setup, scorecard):
        found.setdefault(finding.items[0], {})[finding.code] = finding
    return {
        out(item.id, *name): figure
        for item, kind in _items(edition.criteria)
        for name, figure in _figures(
            _Seen(edition, setup, item, kind, _answer(scorecard, item), found.get(item.id, {}))
        ).items()
    }


def _items(criteria: Criteria) -> Iterator[tuple[Item, Kind]]:
    for category in criteria.categories:
        for item in category.items:
            yield item, category.kind


def _answer(scorecard: Scorecard, item: Item) -> ItemAnswer:
    return scorecard.items.get(item.id, ItemAnswer(item=item.id))


def _figures(seen: _Seen) -> dict[tuple[str, ...], Figure]:
    marks = dict(_sense(seen))
    answer = seen.answer
    evidence = len(answer.evidence) if seen.kind == "process" else 0
    return {
        **dict(_score(seen)),
        **dict(_suggestion(seen)),
        **dict(_evidence(seen)),
        ("strengths",): comment_count(answer.strengths),
        ("ofis",): comment_count(answer.ofis),
        **{("sense", code): mark for code, mark in marks.items()},
        ("findings",): sum(mark in (LOOK, BAD) for mark in marks.values()),
        ("answered",): (answer.percent is not None) + len(answer.factors) + evidence,
        ("wrong",): sum(mark == BAD for mark in marks.values()),
    }


def _score(seen: _Seen) -> Iterator[tuple[tuple[str, ...], Figure]]:
    category = seen.edition.criteria.category_of(seen.item.id)
    method = METHODS[seen.edition.criteria.method_of(category)]
    score = method.item_score(seen.edition, seen.item, seen.answer)
    yield ("ok",), None if score.percent is None else GOOD
    yield ("earned",), score.earned
    yield ("range",), None if score.range is None else range_label(score.range)


def _suggestion(seen: _Seen) -> Iterator[tuple[tuple[str, ...], Figure]]:
    scale = seen.edition.rules.scale
    if scale is None or not seen.factors:
        return
    weakest = weakest_factor(seen.edition, seen.setup) == "block"
    suggestion = suggested_range(seen.edition, seen.kind, seen.answer.factors, weakest=weakest)
    yield ("suggested",), range_label(suggestion.range.id) if suggestion else None
    yield ("weakest",), (" ".join(suggestion.weakest) or None) if suggestion else None


def _evidence(seen: _Seen) -> Iterator[tuple[tuple[str, ...], Figure]]:
    if seen.kind != "process":
        return
    points = seen.edition.criteria.evidence.get("process", ())
    for factor in seen.factors:
        yield ("evidence", factor), evidence_words(asdict(evidence_counts(points, seen.answer.evidence, factor)))


def _sense(seen: _Seen) -> Iterator[tuple[str, str | None]]:
    """Yield each rule's mark: None while it cannot judge."""
    if seen.factors:
        for code in _BY_FACTOR:
            if code != "PERCENT_ABOVE_FACTORS" or weakest_factor(seen.edition, seen.setup) != "off":
                yield code, _mark(seen, code) if seen.is_picked else None
    for code in _BY_ITEM:
        yield code, _mark(seen, code)


def _mark(seen: _Seen, code: str) -> str | None:
    if seen.answer.percent is None:
        return None
    finding = seen.findings.get(code)
    if finding is None:
        return GOOD
    return BAD if finding.severity is Severity.ERROR else LOOK
