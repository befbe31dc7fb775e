"""What several reports show: ranges, bands, where a total stands; frozen values in one language, no markup."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.criteria import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeView:
    """A scoring range; ``tone`` counts the ranges below it and chooses its colour."""

    label: str
    lower: Decimal
    upper: Decimal
    tone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorView:
    """A factor, with what the range reached and the one above say of it; empty where there is none."""

    id: str
    title: str
    reached: str
    above: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnView:
    """What the agency gives itself, and how far the panel stands above that; None where one of them is not known."""

    figure: Decimal | None
    gap: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BandView:
    """A band of the total."""

    id: str
    label: str
    lower: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class MeaningView:
    """What a band stands for: the scoring range of the same percents, and its descriptors by kind of item."""

    range: RangeView
    process: tuple[FactorView, ...]
    results: tuple[FactorView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """Process or results apart, where an edition has bands for each; ``band`` is None while a total is partial."""

    kind: Kind
    points: Decimal
    earned: Decimal
    band: BandView | None
    between: bool
    to_next: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """Where the total stands. ``band`` is None while it is partial; ``missing`` are then the unanswered items.

    ``is_mean``: the total is a mean of the categories, not their sum. ``of_four``: a score on the scale of four.
    ``own``: what the agency gives itself.
    """

    points: Decimal
    earned: Decimal
    percent: Decimal
    complete: bool
    is_mean: bool
    missing: tuple[str, ...]
    bands: tuple[BandView, ...]
    band: BandView | None
    between: bool
    above: BandView | None
    to_next: Decimal | None
    meaning: MeaningView | None
    parts: tuple[PartView, ...]
    of_four: Decimal | None
    own: OwnView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnverifiedView:
    """Figures that decide something here, unconfirmed or confirmed by the round; ``kind`` names their sentence."""

    kind: str
    names: tuple[str, ...]
    source: str
