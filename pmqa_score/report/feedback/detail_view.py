"""What lies behind the score of an item of checks, indicators or ratings: frozen values in one language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

GateState = Literal["passed", "open", "closed"]
MeasureState = Literal["used", "free", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GateView:
    """A level of checks: how many of them most of the panel ticked; ``missing`` are the others, while it is open.

    A closed one counts nothing until every check of the levels below it is passed.
    """

    title: str
    points: Decimal
    passed: int
    checks: int
    state: GateState
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetView:
    """An indicator against its target; ``percent`` and ``score`` are None while something is lacking."""

    name: str
    unit: str
    target: Decimal | None
    latest: Decimal | None
    percent: Decimal | None
    score: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """A sub-measure with its indicators; ``missing`` = it is required and most of the panel found none."""

    no: int
    title: str
    required: bool
    state: MeasureState
    score: Decimal | None
    indicators: tuple[TargetView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedView:
    """A question and the mean of its ratings; None where nobody gave one."""

    no: int
    title: str
    rating: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LensView:
    """A lens, and on how many checks most of the panel see each of its tags: title and count."""

    title: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDetails:
    """What lies behind a score; ``used`` are the sub-measures that most of the panel found indicators for."""

    gates: tuple[GateView, ...] = ()
    measures: tuple[MeasureView, ...] = ()
    ratings: tuple[RatedView, ...] = ()
    lenses: tuple[LensView, ...] = ()

    @property
    def used(self) -> int:
        """How many sub-measures were used."""
        return sum(one.state == "used" for one in self.measures)

    @property
    def lacking(self) -> tuple[MeasureView, ...]:
        """The required sub-measures that are missing."""
        return tuple(one for one in self.measures if one.state == "missing")
