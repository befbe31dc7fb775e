"""Scoring sense: a mark and a sentence for each rule that looks at one item. It never changes a score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pmqa_score.model.criteria import WeakestFactor
from pmqa_score.workbook.formulas import checks, marks, percent, suggestion
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.suggestion_block import Ranks

_FIGURE = "8" * 16  # about as wide as a figure in a sentence gets


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What the rules look at, as formulas."""

    percent: str
    mark: str
    ranks: Ranks
    strengths: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """A rule as formulas: whether it can judge, whether it found something, the figures of its sentence."""

    code: str
    judges: str
    found: str
    figures: Mapping[str, str] = field(default_factory=dict)
    sign: str = marks.LOOK


def sense_block(page: ItemPage, basis: Basis, mode: WeakestFactor) -> None:
    """Lay out a row for each rule, with the mark beside it."""
    build, mark = page.build, page.grid.mark
    heading = build.row
    build.row += 1
    for rule in _rules(page, basis, mode):
        _row(page, rule)
    signs = page.rows(mark.column, heading + 1)
    below, build.row = build.row, heading
    page.put(Span(0, mark.column - 1), page.say("sense.title"), "section_note")
    page.show(
        Span(mark.column - 1), f"{marks.count(marks.LOOK, signs)}+{marks.count(marks.BAD, signs)}", "count", "findings"
    )
    page.put(mark, "", "section_note")
    build.end_row()
    build.row = below


def _rules(page: ItemPage, basis: Basis, mode: WeakestFactor) -> Iterator[_Rule]:
    figures = {"percent": basis.percent}
    is_scored = f'{basis.mark}="{marks.GOOD}"'
    if basis.ranks.cells:
        if mode != "off":
            yield _above_factors(page, basis, block=mode == "block")
        yield _not_as_suggested(page, basis, block=mode == "block")
    strength = checks.high_without_strength(basis.percent, basis.strengths)
    yield _Rule(code="HIGH_WITHOUT_STRENGTH", judges=is_scored, found=strength, figures=figures)
    evidence = checks.score_without_evidence(basis.percent, basis.evidence)
    yield _Rule(code="SCORE_WITHOUT_EVIDENCE", judges=is_scored, found=evidence, figures=figures)


def _above_factors(page: ItemPage, basis: Basis, *, block: bool) -> _Rule:
    every, labels = basis.ranks.every, page.ranges.labels
    return _Rule(
        code="PERCENT_ABOVE_FACTORS",
        judges=_with_factors(basis),
        found=checks.percent_above_factors(percent.rank(basis.percent, page.ranges.lowers), every),
        figures={
            "percent": basis.percent,
            "supported": f"INDEX({labels},MIN({every}))",
            "factors": suggestion.lowest_factors(every, basis.ranks.cells),
        },
        sign=marks.BAD if block else marks.LOOK,
    )


def _not_as_suggested(page: ItemPage, basis: Basis, *, block: bool) -> _Rule:
    ranks = basis.ranks
    suggested = suggestion.suggested_rank(ranks.every, len(ranks.cells), weakest=block)
    given = percent.rank(basis.percent, page.ranges.lowers)
    return _Rule(
        code="PERCENT_NOT_AS_SUGGESTED",
        judges=_with_factors(basis),
        found=checks.percent_not_as_suggested(given, suggested, only_below=block),
        figures={"percent": basis.percent, "suggested": ranks.suggested},
    )


def _with_factors(basis: Basis) -> str:
    return f'AND({basis.mark}="{marks.GOOD}",{basis.ranks.are_complete})'


def _row(page: ItemPage, rule: _Rule) -> None:
    """Put a rule's row: ✓ and what it looks at, or its sign and what it found; no mark while it cannot judge."""
    found = f'IF({rule.judges},IF({rule.found},"{rule.sign}","{marks.GOOD}"),"")'
    mark = page.show(page.grid.mark, found, "mark", "sense", rule.code)
    template, asks = page.template(f"sense.{rule.code}.found"), page.say(f"sense.{rule.code}.rule")
    text = f'IF({mark}="{rule.sign}",{sentence(template, **rule.figures)},{sentence(asks)})'
    page.show(page.grid.but_mark, text, "text_box", room=max(template + _FIGURE, asks, key=len))
    page.build.end_row()
