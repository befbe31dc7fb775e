"""The gap in sentences: where a total stands, what a plan raises, what the band asks for besides."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import NO_LEVEL, ConditionResult
from pmqa_score.report.page import plain
from pmqa_score.scoring.gap.gap import Gap, Goal
from pmqa_score.scoring.gap.ladders import method_of
from pmqa_score.scoring.gap.plans import GapPlan, Raise
from pmqa_score.scoring.rounding import percent_of
from pmqa_score.texts import say

ROOM = "gap"


def state_sentence(edition: Edition, gap: Gap, language: Language) -> str:
    """Return where the total stands against the goal."""
    goal = gap.goal
    return say(
        ROOM, f"state.{gap.state}", language,
        basis=say(ROOM, f"basis.{gap.basis}", language),
        earned=plain(gap.earned),
        goal=goal_words(edition, goal, language) if goal else "",
        needed=plain(goal.total - gap.earned) if goal else "",
        highest=plain(gap.highest),
        missing=", ".join(gap.missing),
    )  # fmt: skip


def goal_words(edition: Edition, goal: Goal, language: Language) -> str:
    """Return a goal with the total it begins at."""
    table = edition.rules.table(goal.basis)
    label = next((band.label for band in table.bands if band.id == goal.band), None) if table else None
    if label is None:
        return say(ROOM, "goal.total", language, total=plain(goal.total))
    return say(ROOM, "goal.band", language, band=label, total=plain(goal.total))


def plan_sentence(plan: GapPlan, language: Language) -> str:
    """Return how much a plan takes and what it comes to."""
    return say(
        ROOM, "plan.result", language,
        plan=plan_name(plan, language), steps=plan.steps, items=len(plan.raises), earned=plain(plan.totals.earned),
    )  # fmt: skip


def plan_name(plan: GapPlan, language: Language) -> str:
    """Return what is best about a plan."""
    return say(ROOM, f"plan.{plan.kind}", language)


def step_sentences(edition: Edition, language: Language) -> Iterator[str]:
    """Yield what one step is, for each scoring method of the edition."""
    criteria, scale = edition.criteria, edition.rules.scale
    for method in dict.fromkeys(criteria.method_of(category) for category in criteria.categories):
        yield say(ROOM, f"plan.step_{method}", language, step=plain(scale.step) if scale else "")


def raise_sentence(edition: Edition, one: Raise, language: Language) -> str:
    """Return what a plan does to one item, in one sentence."""
    item = edition.criteria.item(one.score.id)
    words = _RAISES[method_of(edition, item)]
    return words(edition, one, language)


def condition_sentence(edition: Edition, condition: ConditionResult, language: Language) -> str:
    """Return whether a condition is met, and where it is not."""
    title = next(one.title for one in edition.rules.conditions if one.id == condition.id)
    return say(
        ROOM, "condition.met" if condition.met else "condition.unmet", language,
        title=title, items=", ".join(condition.items), good=condition.good, seen=condition.seen,
    )  # fmt: skip


def new_checks(one: Raise) -> tuple[str, ...]:
    """Return the ids of the checks that a plan adds to an item."""
    return tuple(check for check, passed in one.after.checks.items() if passed and not one.before.checks.get(check))


def new_ratings(one: Raise) -> tuple[tuple[int, Decimal, Decimal], ...]:
    """Return question, rating before and after, of the ratings that a plan raises."""
    before, after = one.before.ratings, one.after.ratings
    return tuple((no, before[no], after[no]) for no in after if after[no] != before[no])


def _percent(edition: Edition, one: Raise, language: Language) -> str:
    scale, before, after = edition.rules.scale, one.before.percent, one.after.percent
    if scale is None or before is None or after is None:
        raise ValueError(f"item {one.score.id} has no percent")
    same = one.score.range == one.raised.range
    return say(
        ROOM, "raise.percent_within" if same else "raise.percent", language,
        **_item(edition, one), before=plain(before), after=plain(after),
        range=_range(edition, one.score.range, language), range_after=_range(edition, one.raised.range, language),
        gain=plain(_earned(one.raised.earned) - _earned(one.score.earned)),
        step=plain(scale.step), each=plain(percent_of(one.score.points, scale.step)),
    )  # fmt: skip


def _levels(edition: Edition, one: Raise, language: Language) -> str:
    titles = {level.id: level.title.of(language) for level in edition.criteria.levels}
    none = say(ROOM, "raise.no_level", language)
    return say(
        ROOM, "raise.levels", language,
        **_item(edition, one), **_scores(one), checks=", ".join(new_checks(one)),
        level=titles.get(one.raised.level or NO_LEVEL, none),
    )  # fmt: skip


def _rating(edition: Edition, one: Raise, language: Language) -> str:
    ratings = (
        say(ROOM, "raise.one_rating", language, no=no, before=plain(before), after=plain(after))
        for no, before, after in new_ratings(one)
    )
    return say(ROOM, "raise.rating", language, **_item(edition, one), **_scores(one), ratings=", ".join(ratings))


_RAISES = {"percent": _percent, "levels": _levels, "rating": _rating}
"""Scoring method → its sentence; items of indicators are never raised."""


def _item(edition: Edition, one: Raise) -> dict[str, object]:
    return {"item": one.score.id, "title": edition.criteria.item(one.score.id).title, "steps": one.steps}


def _scores(one: Raise) -> dict[str, str]:
    return {"before": plain(_earned(one.score.earned)), "after": plain(_earned(one.raised.earned))}


def _earned(earned: Decimal | None) -> Decimal:
    """Return what an item earned; a plan raises answered items only."""
    if earned is None:
        raise ValueError("an unanswered item was planned")
    return earned


def _range(edition: Edition, id_: str | None, language: Language) -> str:
    scale = edition.rules.scale
    one = next((one for one in scale.ranges if one.id == id_), None) if scale else None
    return (
        say(ROOM, "raise.range", language, lower=plain(one.lower), upper=plain(one.upper), label=one.label)
        if one
        else ""
    )
