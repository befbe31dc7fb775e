"""Plans to reach a total: the cheapest ones, and what a single step brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ItemScore, Totals
from pmqa_score.scoring.gap.ladders import Ladder, climb, ladders
from pmqa_score.scoring.gap.ways import Effort, Way, cheapest_way, even_way
from pmqa_score.scoring.totals import totals

PlanKind = Literal["steps", "items", "even"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """An item that a plan raises: its answers and its score before and after."""

    steps: int
    before: ItemAnswer
    after: ItemAnswer
    score: ItemScore
    raised: ItemScore


@dataclass(frozen=True, slots=True, kw_only=True)
class GapPlan:
    """Which items to raise, and what the whole comes to then.

    ``kind``: fewest ``steps``, fewest ``items``, or ``even``: no item takes more steps than it must.
    """

    kind: PlanKind
    raises: tuple[Raise, ...]
    totals: Totals

    @property
    def steps(self) -> int:
        """How many steps there are in all."""
        return sum(one.steps for one in self.raises)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepGain:
    """What one step more on an item brings: its score then, and what the total gains; None at its top or unplanned."""

    item: str
    raised: ItemScore | None
    gain: Decimal | None


def plans_to(
    goal: Decimal, edition: Edition, scorecard: Scorecard, climbs: Sequence[Sequence[Ladder]], effort: Effort
) -> tuple[GapPlan, ...]:
    """Return the cheapest plan by *effort*, then others that differ; none if *goal* cannot be reached.

    *climbs* are the ladders of the items that count for the goal, by category.
    """
    means = edition.criteria.takes_means
    other: Effort = "items" if effort == "steps" else "steps"
    ways: tuple[tuple[PlanKind, Way | None], ...] = (
        (effort, cheapest_way(climbs, goal, means=means, effort=effort)),
        (other, cheapest_way(climbs, goal, means=means, effort=other)),
        ("even", even_way(climbs, goal, means=means)),
    )
    return tuple(_plan(edition, scorecard, kind, way) for kind, way in _different(ways))


def applied(edition: Edition, scorecard: Scorecard, raises: Mapping[str, int]) -> Scorecard:
    """Return *scorecard* with so many steps more on each item of *raises*; IndexError beyond an item's top."""
    changed = {
        item.id: climb(edition, item, scorecard.items[item.id])[raises[item.id]]
        for item in edition.criteria.items
        if item.id in raises
    }
    return Scorecard({**scorecard.items, **changed})


def step_gains(edition: Edition, scorecard: Scorecard) -> tuple[StepGain, ...]:
    """Return what one step more brings on each item, whatever the others get; nothing for unanswered items."""
    now = totals(edition, scorecard)
    steppable = {one.item for one in ladders(edition, scorecard) if len(one.earned) > 1}
    return tuple(_gain(edition, scorecard, now, score.id, steppable=score.id in steppable) for score in now.items)


def _different(ways: Iterable[tuple[PlanKind, Way | None]]) -> Iterator[tuple[PlanKind, Way]]:
    seen: list[Way] = []
    for kind, way in ways:
        if way is not None and way not in seen:
            seen.append(way)
            yield kind, way


def _plan(edition: Edition, scorecard: Scorecard, kind: PlanKind, way: Way) -> GapPlan:
    changed = applied(edition, scorecard, way.raises)
    now, then = totals(edition, scorecard), totals(edition, changed)
    raised = {score.id: score for score in then.items}
    return GapPlan(
        kind=kind,
        raises=tuple(
            Raise(
                steps=way.raises[score.id],
                before=scorecard.items[score.id],
                after=changed.items[score.id],
                score=score,
                raised=raised[score.id],
            )
            for score in now.items
            if score.id in way.raises
        ),
        totals=then,
    )


def _gain(edition: Edition, scorecard: Scorecard, now: Totals, item: str, *, steppable: bool) -> StepGain:
    if not steppable:
        return StepGain(item=item, raised=None, gain=None)
    then = totals(edition, applied(edition, scorecard, {item: 1}))
    raised = next(score for score in then.items if score.id == item)
    return StepGain(item=item, raised=raised, gain=then.earned - now.earned)
