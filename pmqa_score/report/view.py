"""What the feedback report of an agency shows: frozen values in one language, no rule and no markup."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.bands import ConditionRule
from pmqa_score.model.consolidation import Stage
from pmqa_score.model.criteria import Kind, Unit
from pmqa_score.model.text import Language
from pmqa_score.report.feedback.detail_view import ItemDetails

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
class OwnView:
    """What the agency gives itself, and how far the panel stands above that; None where one of them is not known."""

    figure: Decimal | None
    gap: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An item; figures and ranges are None while it is unanswered, ``above`` also in the highest range.

    ``figure`` is what items are compared by: the percent, or a score or rating. ``level`` is said in words. ``own`` is
    None where the agency gives itself nothing at all.
    """

    id: str
    title: str
    points: Decimal
    percent: Decimal | None
    earned: Decimal | None
    figure: Decimal | None
    level: str
    own: OwnView | None
    reached: RangeView | None
    above: RangeView | None
    factors: tuple[FactorView, ...]
    details: ItemDetails
    strengths: tuple[CommentView, ...]
    ofis: tuple[CommentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryView:
    """A category; ``percent`` and ``figure`` are None while one of its items is unanswered."""

    id: str
    title: str
    points: Decimal
    earned: Decimal
    percent: Decimal | None
    figure: Decimal | None
    level: str
    own: OwnView | None
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
    """An award and how it is decided; ``asked`` and ``set_by`` are there where the round set its thresholds."""

    title: str
    state: AwardState
    asked: str = ""
    set_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnverifiedView:
    """Figures that decide something here, unconfirmed or confirmed by the round; ``kind`` names their sentence."""

    kind: str
    names: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackView:
    """The feedback report of one agency.

    ``unit`` is what figures are, ``whole`` the highest of them; ``ranges`` are the steps in which charts show them.
    """

    language: Language
    unit: Unit
    whole: Decimal
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
    verified: tuple[UnverifiedView, ...] = ()
