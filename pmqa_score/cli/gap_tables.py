"""The gap on the terminal: where the total stands, the plans in sentences, every item with its next step."""

from __future__ import annotations

from decimal import Decimal

from rich.console import Console

from pmqa_score.cli.rich_tables import add, console, table
from pmqa_score.cli.unverified import print_unverified
from pmqa_score.model.criteria import Unit
from pmqa_score.model.text import Language
from pmqa_score.model.totals import ItemScore
from pmqa_score.report.gap.report import GapReport
from pmqa_score.report.gap.words import (
    ROOM,
    condition_sentence,
    goal_words,
    plan_name,
    plan_sentence,
    raise_sentence,
    state_sentence,
    step_sentences,
)
from pmqa_score.report.unit import EARNED
from pmqa_score.scoring.gap.gap import Gap
from pmqa_score.texts import say


def print_gap(report: GapReport, language: Language) -> None:
    """Print the gap of one workbook."""
    screen = console()
    agency, assessor = report.identity.agency.name, report.identity.assessor.name
    screen.print(" · ".join(dict.fromkeys((agency, assessor, report.identity.criteria))), style="bold", markup=False)
    for gap in report.gaps:
        screen.print(state_sentence(report.edition, gap, language), markup=False)
        _print_plans(screen, report, gap, language)
        _print_conditions(screen, report, gap, language)
    if any(gap.plans for gap in report.gaps):
        for sentence in step_sentences(report.edition, language):
            screen.print(sentence, markup=False)
    _print_items(screen, report, language)
    placements = [report.totals.band, *(plan.totals.band for gap in report.gaps for plan in gap.plans)]
    print_unverified(screen, report.edition, placements, language)


def _print_plans(screen: Console, report: GapReport, gap: Gap, language: Language) -> None:
    for plan in gap.plans:
        screen.print()
        screen.print(plan_sentence(plan, language), style="bold", markup=False)
        for one in plan.raises:
            screen.print(f"  {raise_sentence(report.edition, one, language)}", markup=False)
    if gap.plans:
        screen.print()


def _print_conditions(screen: Console, report: GapReport, gap: Gap, language: Language) -> None:
    if not report.sees_conditions:
        screen.print(say(ROOM, "condition.unknown", language), markup=False)
    if not gap.conditions or gap.goal is None:
        return
    goal = goal_words(report.edition, gap.goal, language)
    screen.print(say(ROOM, "condition.heading", language, goal=goal), markup=False)
    for condition in gap.conditions:
        style = "" if condition.met else "yellow"
        screen.print(f"  {condition_sentence(report.edition, condition, language)}", style=style, markup=False)


def _print_items(screen: Console, report: GapReport, language: Language) -> None:
    """Print every item with what its next step brings, and what it is after the cheapest plan beside what it is."""
    unit = report.totals.unit
    figures = ("percent", "earned") if unit == "points" else (EARNED[unit],)
    plan = next((plan for gap in report.gaps for plan in gap.plans), None)
    what_if = tuple(f"what_if_{figure}" for figure in figures) if plan else ()
    title = say(ROOM, "table.title", language, plan=plan_name(plan, language)) if plan else ""
    heads = ("item", "title", "points", *figures, "next_step", "next_gain", *what_if)
    made = table(
        heads, language, title=title or say(ROOM, "table.title_plain", language), numbers=(*heads[2:],)
    )  # fmt: skip
    titles = {item.id: item.title.of(language) for item in report.edition.criteria.items}
    for score, gain in zip(report.totals.items, report.gains, strict=True):
        raised = report.what_if.get(score.id)
        now, next_, then = ([*_figures(one, unit)] for one in (score, gain.raised, raised))
        cells = [*now, next_[0], gain.gain, *then]
        add(
            made, score.id, titles[score.id], score.points, *cells[: len(heads) - 3], style="bold" if raised else ""
        )  # fmt: skip
    screen.print(made)


def _figures(score: ItemScore | None, unit: Unit) -> tuple[Decimal | None, ...]:
    """Return percent and points earned, or in an edition of means the score or rating alone; None where unknown."""
    percent, earned = (score.percent, score.earned) if score else (None, None)
    return (percent, earned) if unit == "points" else (earned,)
