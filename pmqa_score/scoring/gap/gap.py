"""The gap to a further band, and the plans that close it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.bands import Band, BandBasis, BandTable
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ConditionResult, Totals
from pmqa_score.scoring.bands import band_for
from pmqa_score.scoring.conditions import condition_results
from pmqa_score.scoring.gap.ladders import Ladder, Limits, ladders
from pmqa_score.scoring.gap.plans import GapPlan, plans_to
from pmqa_score.scoring.gap.ways import Effort, highest
from pmqa_score.scoring.totals import totals

GapState = Literal["partial", "no_bands", "top", "reached", "unreachable", "planned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A total to reach: of the whole, or of process or results alone; ``band`` is the one that begins there."""

    basis: BandBasis
    total: Decimal
    band: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The way to one goal. ``goal`` is None where there is none: no bands, or nothing above.

    ``earned`` is what stands, ``highest`` the most that the limits allow. ``missing`` are unanswered items: while there
    are any there is no plan, since what they will get is not known. ``conditions`` are those that the goal asks for.
    The first of ``plans`` is the cheapest; the others differ from it and from each other.
    """

    state: GapState
    basis: BandBasis
    earned: Decimal
    goal: Goal | None
    highest: Decimal
    missing: tuple[str, ...]
    plans: tuple[GapPlan, ...]
    conditions: tuple[ConditionResult, ...]


def gaps(  # noqa: PLR0913 (what may be asked of a gap)
    edition: Edition,
    scorecard: Scorecard,
    *,
    to: str | None = None,
    total: Decimal | None = None,
    limits: Limits | None = None,
    effort: Effort = "steps",
    conditions: bool = True,
) -> tuple[Gap, ...]:
    """Return the gap to the next band, for each table of bands the edition has; or to the band *to*, or to *total*.

    *conditions* False leaves them out, for workbooks that take no indicators.
    """
    tables = [one for one in edition.rules.tables if to is None or any(band.id == to for band in one.bands)]
    asked: list[tuple[BandBasis, BandTable | None]] = [(one.basis, one) for one in tables]
    if total is not None or not asked:
        asked = [("total", None)]
    wishes = _Wishes(to, total, limits or Limits(), effort, conditions)
    return tuple(_gap(edition, scorecard, basis, table, wishes) for basis, table in asked)


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What is asked for."""

    to: str | None
    total: Decimal | None
    limits: Limits
    effort: Effort
    conditions: bool


def _gap(edition: Edition, scorecard: Scorecard, basis: BandBasis, table: BandTable | None, wishes: _Wishes) -> Gap:
    now = totals(edition, scorecard)
    climbs = _climbs(edition, scorecard, basis, wishes.limits)
    held = [score for score in now.items if score.id in _items(edition, basis)]
    missing = tuple(score.id for score in held if score.earned is None)
    earned = reached_of(now, basis)
    goal = _goal(basis, table, None if missing else earned, wishes)
    top = highest(climbs, means=edition.criteria.takes_means)
    state = _state(goal, missing, earned, top, has_bands=table is not None)
    return Gap(
        state=state,
        basis=basis,
        earned=earned,
        goal=goal,
        highest=top,
        missing=missing,
        plans=plans_to(goal.total, edition, scorecard, climbs, wishes.effort) if state == "planned" and goal else (),
        conditions=_conditions(edition, scorecard, goal) if wishes.conditions and goal else (),
    )


def reached_of(now: Totals, basis: BandBasis) -> Decimal:
    """Return the total of the whole, or of one kind of item alone."""
    return next((part.earned for part in now.parts if part.kind == basis), now.earned)


def _goal(basis: BandBasis, table: BandTable | None, earned: Decimal | None, wishes: _Wishes) -> Goal | None:
    """Return what is asked for, else the next band; which one that is, nobody knows of a partial total (None)."""
    if wishes.total is not None:
        return Goal(basis=basis, total=wishes.total)
    bands = sorted(table.bands, key=lambda band: band.lower) if table else ()
    found = next((band for band in bands if _is_wanted(band, earned, wishes.to)), None)
    return Goal(basis=basis, total=found.lower, band=found.id) if found else None


def _is_wanted(band: Band, earned: Decimal | None, to: str | None) -> bool:
    return band.id == to if to else earned is not None and band.lower > earned


def _state(goal: Goal | None, missing: tuple[str, ...], earned: Decimal, top: Decimal, *, has_bands: bool) -> GapState:
    if missing:
        return "partial"
    if goal is None:
        return "top" if has_bands else "no_bands"
    if goal.total <= earned:
        return "reached"
    return "planned" if goal.total <= top else "unreachable"


def _items(edition: Edition, basis: BandBasis) -> frozenset[str]:
    kinds = {basis} if basis != "total" else {"process", "results"}
    return frozenset(
        item.id for category in edition.criteria.categories if category.kind in kinds for item in category.items
    )


def _climbs(edition: Edition, scorecard: Scorecard, basis: BandBasis, limits: Limits) -> list[list[Ladder]]:
    """Return the ladders of the items that count for *basis*, by category."""
    found = {one.item: one for one in ladders(edition, scorecard, limits) if one.item in _items(edition, basis)}
    return [[found[item.id] for item in category.items if item.id in found] for category in edition.criteria.categories]


def _conditions(edition: Edition, scorecard: Scorecard, goal: Goal) -> tuple[ConditionResult, ...]:
    """Return the conditions that the band of the goal asks for, as they stand."""
    table = edition.rules.table()
    placed = band_for(goal.total, table) if table and goal.basis == "total" else None
    return tuple(one for one in condition_results(edition, scorecard, placed) if one.required)
