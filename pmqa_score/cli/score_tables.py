"""Scores on the terminal: one workbook in full, many in one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console

from pmqa_score.assessment import Assessed
from pmqa_score.cli.rich_tables import Value, add, console, shown, table
from pmqa_score.cli.unverified import print_unverified
from pmqa_score.model.criteria import Unit
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import AwardResult, CategoryScore, ConditionResult, ItemScore, Totals
from pmqa_score.report.levels import level_words
from pmqa_score.report.unit import EARNED
from pmqa_score.scoring.means import of_four
from pmqa_score.texts import say


def print_scores(scored: Sequence[Assessed], language: Language) -> None:
    """Print what came of the workbooks."""
    screen = console()
    if len(scored) == 1:
        _print_items(screen, scored[0], language)
    if scored:
        _print_totals(screen, scored, language)
    if len(scored) == 1:
        _print_decision(screen, scored[0].read.edition, scored[0].totals, language)


def _print_items(screen: Console, one: Assessed, language: Language) -> None:
    identity, edition = one.read.identity, one.read.edition
    shown_ = _ITEM_HEADS[one.totals.unit]
    title = f"{identity.agency.name} · {identity.assessor.name} · {identity.criteria}"
    made = table(("item", "title", *shown_), language, title=title, numbers=NUMBERS)
    scores = {score.id: score for score in one.totals.items}
    for category, result in zip(edition.criteria.categories, one.totals.categories, strict=True):
        row = _score_cells(shown_, edition, result, language)
        add(made, category.id, category.title.of(language), *row, style="bold")
        for item in category.items:
            add(made, item.id, item.title.of(language), *_score_cells(shown_, edition, scores[item.id], language))
    screen.print(made)


_ITEM_HEADS: Mapping[Unit, tuple[str, ...]] = {
    "points": ("points", "percent", "range", "earned"),
    "score": ("score", "level"),
    "rating": ("rating",),
}
"""What is told of an item, by what an edition's scores are."""

NUMBERS = ("points", "percent", "earned", "score", "rating")
"""Heads of columns of numbers."""


def _score_cells(
    heads: Sequence[str], edition: Edition, score: ItemScore | CategoryScore, language: Language
) -> Iterator[Value]:
    """Yield what is told of an item or a category under *heads*; a mean of answered items alone is no category's."""
    for head in heads:
        if head in {"score", "rating"}:
            yield None if score.percent is None else score.earned
        elif head == "level":
            yield level_words(edition, score.level, language)
        elif head == "range":
            yield score.range if isinstance(score, ItemScore) else ""
        else:
            yield {"points": score.points, "percent": score.percent, "earned": score.earned}[head]


def _print_totals(screen: Console, scored: Sequence[Assessed], language: Language) -> None:
    units = {one.totals.unit for one in scored}
    earned = EARNED[units.pop()] if len(units) == 1 else "earned"
    made = table(
        ("agency", "assessor", earned, "points", "band", "receipt", "cached", "file"), language, numbers=NUMBERS
    )
    for one in scored:
        identity, totals = one.read.identity, one.totals
        cached = shown(one.cached) + ("" if one.agrees in {True, None} else " ≠")
        band = band_words(one.read.edition, totals, language)
        add(
            made, identity.agency.name, identity.assessor.name, totals.earned, totals.points, band, one.receipt, cached,
            one.file,
        )  # fmt: skip
    screen.print(made)


def band_words(edition: Edition, totals: Totals, language: Language) -> str:
    """Return the band of a total in words; a partial total has none, nor has an edition without bands."""
    if not totals.complete:
        return say("report", "phrase.partial", language)
    if totals.band is None:
        return shown(None)
    table_ = edition.rules.table()
    bands = {band.id: band.label.of(language) for band in table_.bands} if table_ else {}
    between = totals.band.between and say("report", "phrase.between", language, id=totals.band.id)
    return f"{bands.get(totals.band.id, totals.band.id)}{f' ({between})' if between else ''}"


def _print_decision(screen: Console, edition: Edition, totals: Totals, language: Language) -> None:
    """Print what else is to be known of a total: the next band, conditions, awards, figures not verified."""
    if totals.unit == "score" and totals.complete:
        four = of_four(totals.earned, totals.points)
        screen.print(say("report", "phrase.of_four", language, figure=f"{four:.2f}"))
    if totals.band and totals.band.to_next is not None:
        screen.print(say("report", "phrase.to_next", language, points=shown(totals.band.to_next)))
    if totals.missing:
        screen.print(f"{say('report', 'head.missing', language)}: {', '.join(totals.missing)}")
    titles = {one.id: one.title.of(language) for one in edition.rules.conditions}
    titles |= {one.id: one.title.of(language) for one in edition.rules.awards}
    for condition in totals.conditions:
        screen.print(_condition_line(condition, titles, language), markup=False)
    for award in totals.awards:
        screen.print(f"{titles[award.id]}: {award_words(award, language)}", markup=False)
    print_unverified(screen, edition, [totals.band], language)


def _condition_line(condition: ConditionResult, titles: dict[str, str], language: Language) -> str:
    state = say("report", f"yes_no.{'met' if condition.met else 'unmet'}", language)
    seen = say("report", f"phrase.seen_{condition.counted}", language, good=condition.good, seen=condition.seen)
    items = f" · {', '.join(condition.items)}" if condition.items else ""
    return f"{titles[condition.id]}: {state} ({seen}){items}"


def award_words(award: AwardResult, language: Language) -> str:
    """Return whether an award is met, in words."""
    decided = {None: "undecided", True: "met", False: "unmet"}
    return say("report", f"yes_no.{decided[award.met] if award.is_set else 'not_set'}", language)
