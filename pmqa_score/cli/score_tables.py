"""Scores on the terminal: one workbook in full, many in one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console

from pmqa_score.assessment import Assessed
from pmqa_score.cli.rich_tables import add, console, shown, table
from pmqa_score.cli.unverified import print_unverified
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import AwardResult, ConditionResult, Totals
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
    identity = one.read.identity
    title = f"{identity.agency.name} · {identity.assessor.name} · {identity.criteria}"
    made = table(
        ("item", "title", "points", "percent", "range", "earned"), language,
        title=title, numbers=("points", "percent", "earned"),
    )  # fmt: skip
    scores = {score.id: score for score in one.totals.items}
    for category, result in zip(one.read.edition.criteria.categories, one.totals.categories, strict=True):
        add(
            made, category.id, category.title.of(language), result.points, result.percent, "", result.earned,
            style="bold",
        )  # fmt: skip
        for item in category.items:
            score = scores[item.id]
            add(made, item.id, item.title.of(language), score.points, score.percent, score.range, score.earned)
    screen.print(made)


def _print_totals(screen: Console, scored: Iterable[Assessed], language: Language) -> None:
    made = table(
        ("agency", "assessor", "earned", "points", "band", "receipt", "cached", "file"), language,
        numbers=("earned", "points"),
    )  # fmt: skip
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
    """Return the band of a total in words; a partial total has none."""
    if totals.band is None:
        return say("report", "phrase.partial", language)
    table_ = edition.rules.table()
    bands = {band.id: band.label.of(language) for band in table_.bands} if table_ else {}
    between = totals.band.between and say("report", "phrase.between", language, id=totals.band.id)
    return f"{bands.get(totals.band.id, totals.band.id)}{f' ({between})' if between else ''}"


def _print_decision(screen: Console, edition: Edition, totals: Totals, language: Language) -> None:
    """Print what else is to be known of a total: the next band, conditions, awards, figures not verified."""
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
