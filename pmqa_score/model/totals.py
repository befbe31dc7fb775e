"""What comes of a scorecard: points by item, category and total, the band, conditions and awards."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.criteria import Kind, Unit

NO_LEVEL = "none"
"""The level of an item of gated checks that has not reached the lowest one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemScore:
    """An item's result; ``percent`` and ``earned`` are None while it is unanswered.

    In an edition of means ``earned`` is the item's score or rating, of the ``points`` that everything is of, and
    ``percent`` is its share of them. ``level`` is the highest level of checks fully ticked, or ``NO_LEVEL``.
    """

    id: str
    points: Decimal
    percent: Decimal | None
    earned: Decimal | None
    range: str | None
    level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryScore:
    """A category's result; with an item unanswered ``earned`` counts the answered ones and ``complete`` is False.

    In an edition of means ``earned`` is the mean of the items. ``level`` is the band of the total in which that lies,
    for editions of scores.
    """

    id: str
    points: Decimal
    earned: Decimal
    percent: Decimal | None
    complete: bool
    answered: int
    items: int
    level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BandPlacement:
    """Where a total stands; ``between`` = above this band's upper bound; the next band is ``to_next`` points away."""

    id: str
    lower: Decimal
    upper: Decimal
    between: bool
    to_next: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartScore:
    """The points of one kind of item, for editions that place process and results apart; no band while partial."""

    kind: Kind
    points: Decimal
    earned: Decimal
    band: BandPlacement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionResult:
    """Whether a condition is met, and the items that keep it from being met.

    ``required`` says whether the band reached asks for it. ``good`` of ``seen`` indicators fulfil it, or for a panel:
    members (``counted`` says which).
    """

    id: str
    met: bool
    required: bool
    items: tuple[str, ...]
    good: int
    seen: int
    counted: Literal["indicators", "members"] = "indicators"


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardResult:
    """Whether an award's thresholds are met; None while they are not set or the total is partial."""

    id: str
    met: bool | None
    is_set: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The whole result of one scorecard. ``band`` is None while it is not complete, or if bands are by part only.

    ``unit`` says what ``earned`` is throughout: points that add up, or a score or rating of which means are taken.
    """

    items: tuple[ItemScore, ...]
    categories: tuple[CategoryScore, ...]
    points: Decimal
    earned: Decimal
    percent: Decimal
    complete: bool
    band: BandPlacement | None
    conditions: tuple[ConditionResult, ...]
    awards: tuple[AwardResult, ...]
    parts: tuple[PartScore, ...] = ()
    unit: Unit = "points"

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of the items still to be answered."""
        return tuple(item.id for item in self.items if item.earned is None)
