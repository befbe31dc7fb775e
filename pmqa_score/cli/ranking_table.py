"""The ranking on the terminal."""

from __future__ import annotations

from decimal import Decimal

from rich.console import Console

from pmqa_score.cli.rich_tables import add, console, table
from pmqa_score.cli.score_tables import band_words
from pmqa_score.cli.unverified import print_unverified
from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.text import Language
from pmqa_score.report.round.award_standings import asked, award_standings, set_by_round
from pmqa_score.report.round.results import Results
from pmqa_score.report.unit import EARNED, gap, official
from pmqa_score.texts import say

READABLE = 100
"""Agencies that are shown; of more the first are, unless all are asked for: their results are in the files."""


def print_ranking(results: Results, language: Language, *, whole: bool = True) -> None:
    """Print places, totals and bands, with what the panels have to discuss and which figures are not verified."""
    places = results.places if whole else results.places[:READABLE]
    screen, unit = console(), results.edition.criteria.unit
    scored = ("earned", "percent") if unit == "points" else (EARNED[unit],)
    own = ("self", "gap") if results.selves else ()
    numbers = ("place", "n", *scored, "to_next", "agreement", *own)
    made = table(
        ("place", "id", "agency", "stage", "n", *scored, "band", "to_next", "discuss", "agreement", *own),
        language, title=results.title, numbers=numbers,
    )  # fmt: skip
    for place in places:
        result = results.result(place.agency.id)
        band = result.totals.band
        alpha = result.agreement.alpha
        tied = f" {say('report', 'phrase.tied', language)}" if place.tied else ""
        add(
            made, f"{place.place or '–'}{tied}", place.agency.id, place.agency.name,
            say("report", f"stage.{result.stage}", language), len(result.assessors), place.earned,
            *((place.percent,) if unit == "points" else ()),
            band_words(results.edition, result.totals, language), band.to_next if band else None,
            " ".join(result.to_discuss), alpha, *(_beside(results, result) if own else ()),
        )  # fmt: skip
    if results.places or not results.calibration:
        screen.print(made)
    if left := len(results.places) - len(places):
        screen.print(say("cli", "message.ranking_more", language, count=f"{left:,}"), markup=False)
    _print_calibration(screen, results, language)
    _print_awards(screen, results, language)
    placements = [result.totals.band for result in results.agencies]
    print_unverified(screen, results.edition, placements, language)


def _beside(results: Results, result: AgencyResult) -> tuple[Decimal | None, Decimal | None]:
    """Return what an agency gives itself in total, and how far its panel stands above that."""
    own = results.selves.get(result.agency.id)
    given = official(own.totals) if own else None
    return given, gap(official(result.totals), given)


def _print_calibration(screen: Console, results: Results, language: Language) -> None:
    """Print the panels that only compare the assessors."""
    if not results.calibration:
        return
    made = table(
        ("id", "agency", "n", "discuss", "agreement"), language,
        title=say("report", "sheet.calibration", language), numbers=("n", "agreement"),
    )  # fmt: skip
    for result in results.calibration:
        agency, alpha = result.agency, result.agreement.alpha
        add(made, agency.id, agency.name, len(result.assessors), " ".join(result.to_discuss), alpha)
    screen.print(made)
    note = "calibration_note" if results.places else "calibration_only"
    screen.print(say("report", f"phrase.{note}", language), markup=False)


def _print_awards(screen: Console, results: Results, language: Language) -> None:
    """Print the awards that are set, with the agencies that reach them."""
    for standing in award_standings(results):
        if standing.award.thresholds is None or not results.places:
            continue
        award = standing.award
        who = " ".join(place.agency.id for place in standing.winners) or "–"
        asks = (asked(results.edition, award, language), set_by_round(results.edition, award, language))
        screen.print(f"{award.title.of(language)}: {who} ({' – '.join(filter(None, asks))})", markup=False)
