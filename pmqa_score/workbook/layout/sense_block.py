"""Scoring sense: a mark and a sentence for each rule that looks at one item. It never changes a score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pmqa_score.model.criteria import WeakestFactor
from pmqa_score.workbook.formulas import checks, marks, suggestion
from pmqa_score.workbook.formulas.references import between
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.formulas.words import one_of
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.item_rows import RULES
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.suggestion_block import Ranks


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What the rules look at, as formulas."""

    percent: str
    mark: str
    rank: str
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
    page.rows(mark.column, heading + 1)
    below, build.row = build.row, heading
    page.put(Span(0, mark.column - 1), page.say("sense.title"), "section_note")
    signs = between(page.worked(RULES[0]), page.worked(RULES[-1]))
    findings = f"{marks.count(marks.LOOK, signs)}+{marks.count(marks.BAD, signs)}"
    page.tell(Span(mark.column - 1), "findings", findings, "count", "findings")
    page.put(mark, "", "section_note")
    build.end_row()
    build.row = below


def _rules(page: ItemPage, basis: Basis, mode: WeakestFactor) -> Iterator[_Rule]:
    figures = {"percent": basis.percent}
    is_scored = f'{basis.mark}="{marks.GOOD}"'
    if basis.ranks.cells:
        if mode != "off":
            yield _above_factors(page, basis, block=mode == "block")
        yield _not_as_suggested(basis, block=mode == "block")
    strength = checks.high_without_strength(basis.percent, basis.strengths)
    yield _Rule(code="HIGH_WITHOUT_STRENGTH", judges=is_scored, found=strength, figures=figures)
    evidence = checks.score_without_evidence(basis.percent, basis.evidence)
    yield _Rule(code="SCORE_WITHOUT_EVIDENCE", judges=is_scored, found=evidence, figures=figures)


def _above_factors(page: ItemPage, basis: Basis, *, block: bool) -> _Rule:
    every = basis.ranks.every
    return _Rule(
        code="PERCENT_ABOVE_FACTORS",
        judges=_with_factors(basis),
        found=checks.percent_above_factors(basis.rank, every),
        figures={
            "percent": basis.percent,
            "supported": one_of(f"MIN({every})", page.ranges.labels),
            "factors": suggestion.lowest_factors(every, basis.ranks.cells),
        },
        sign=marks.BAD if block else marks.LOOK,
    )


def _not_as_suggested(basis: Basis, *, block: bool) -> _Rule:
    ranks = basis.ranks
    suggested = suggestion.suggested_rank(ranks.every, len(ranks.cells), weakest=block)
    return _Rule(
        code="PERCENT_NOT_AS_SUGGESTED",
        judges=_with_factors(basis),
        found=checks.percent_not_as_suggested(basis.rank, suggested, only_below=block),
        figures={"percent": basis.percent, "suggested": ranks.suggested},
    )


def _with_factors(basis: Basis) -> str:
    return f'AND({basis.mark}="{marks.GOOD}",{basis.ranks.are_complete})'


def _longest(page: ItemPage) -> dict[str, str]:
    """Return the longest that each figure of a sentence may be."""
    label = max(page.ranges.labels, key=len)
    factors = " ".join(factor.id for factor in page.factors)
    return {"percent": "100", "supported": label, "suggested": label, "factors": factors}


def _row(page: ItemPage, rule: _Rule) -> None:
    """Put a rule's row: what it asks, what it found, and ✓ or its sign; neither while it cannot judge."""
    found = f'IF({rule.judges},IF({rule.found},"{rule.sign}","{marks.GOOD}"),"")'
    mark = page.tell(page.grid.mark, rule.code, found, "mark", "sense", rule.code)
    template, asked = page.template(f"sense.{rule.code}.found"), page.grid.asked
    text = f'IF({mark}="{rule.sign}",{sentence(template, **rule.figures)},"")'
    page.put(asked, page.say(f"sense.{rule.code}.rule"), "text_box")
    told = Span(asked.columns, page.grid.mark.column - asked.columns)
    page.tell(told, f"{rule.code}_said", text, "text_box", room=template.format_map(_longest(page)))
    page.build.end_row()
