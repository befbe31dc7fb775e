"""What the feedback report of an agency shows: frozen values in one language, no rule and no markup."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.bands import ConditionRule
from pmqa_score.model.consolidation import Stage
from pmqa_score.model.criteria import Kind
from pmqa_score.model.text import Language

AwardState = Literal["met", "unmet", "not_set", "undecided"]


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
class CommentView:
    """A strength or an OFI, from nobody in particular."""

    text: str
    double: bool = False
    factors: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An item; figures and ranges are None while it is unanswered, ``above`` also in the highest range."""

    id: str
    title: str
    points: Decimal
    percent: Decimal | None
    earned: Decimal | None
    reached: RangeView | None
    above: RangeView | None
    factors: tuple[FactorView, ...]
    strengths: tuple[CommentView, ...]
    ofis: tuple[CommentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryView:
    """A category; ``percent`` is None while one of its items is unanswered."""

    id: str
    title: str
    points: Decimal
    earned: Decimal
    percent: Decimal | None
    items: tuple[ItemView, ...]


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

    ``is_mean``: the total is a mean of the categories, not their sum.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class LackView:
    """An item that keeps a condition from being met, with the indicators that do; none = it shows no indicator."""

    item: str
    title: str
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionView:
    """A condition, met or not; ``required`` = the band reached asks for it."""

    title: str
    rule: ConditionRule
    at_least: int
    met: bool
    required: bool
    lacks: tuple[LackView, ...]
    verified: bool
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardView:
    """An award and how it is decided."""

    title: str
    state: AwardState


@dataclass(frozen=True, slots=True, kw_only=True)
class UnverifiedView:
    """Figures that decide something here and that no official manual has confirmed; ``kind`` names their sentence."""

    kind: str
    names: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackView:
    """The feedback report of one agency."""

    language: Language
    round_title: str
    criteria: str
    agency: str
    stage: Stage
    standing: StandingView
    ranges: tuple[RangeView, ...]
    categories: tuple[CategoryView, ...]
    conditions: tuple[ConditionView, ...]
    awards: tuple[AwardView, ...]
    unverified: tuple[UnverifiedView, ...]
