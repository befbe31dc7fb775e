"""What the feedback report of an agency shows: frozen values in one language, no rule and no markup."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.bands import ConditionRule
from pmqa_score.model.consolidation import Stage
from pmqa_score.model.criteria import Unit
from pmqa_score.model.text import Language
from pmqa_score.report.feedback.detail_view import ItemDetails
from pmqa_score.report.view import FactorView, OwnView, RangeView, StandingView, UnverifiedView

AwardState = Literal["met", "unmet", "not_set", "undecided"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentView:
    """A strength or an OFI, from nobody in particular."""

    text: str
    double: bool = False
    factors: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


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
