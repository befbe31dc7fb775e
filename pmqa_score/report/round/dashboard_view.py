"""What the dashboard of a round shows: frozen values in one language, no rule and no markup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.consolidation import ExclusionReason, NoAlpha, Stage
from pmqa_score.model.criteria import Unit
from pmqa_score.model.text import Language
from pmqa_score.report.view import BandView, OwnView, PartView, RangeView, UnverifiedView


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRow:
    """An agency in the ranking; ``place`` and ``band`` are None while its total is partial.

    ``solid``: no trial changes band or awards; None where nothing was tried. ``unmet`` are required conditions.
    ``own`` is what the agency gives itself in total.
    """

    id: str
    name: str
    place: int | None
    tied: bool
    stage: Stage
    assessors: int
    earned: Decimal
    percent: Decimal
    missing: int
    band: BandView | None
    between: bool
    parts: tuple[PartView, ...]
    to_next: Decimal | None
    alpha: Decimal | None
    no_alpha: NoAlpha | None
    solid: bool | None
    deciding_items: tuple[str, ...]
    one_assessor_decides: bool
    to_discuss: int
    unmet: tuple[str, ...]
    own: OwnView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatHead:
    """A column of the heat map."""

    id: str
    title: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """The figure of an item; None while unanswered. ``tone`` is the place of its step, ``discuss`` its flag."""

    figure: Decimal | None
    tone: int | None
    discuss: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """A row of the heat map."""

    agency: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussRow:
    """An item to discuss; ``effect`` is what its spread makes in points, over so many ranges of the scale."""

    agency: str
    item: str
    title: str
    percents: tuple[Decimal, ...]
    spread: Decimal
    effect: Decimal
    ranges_apart: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """What became of one expected or returned workbook; ``state`` names its words.

    ``excluded`` names why one that was taken makes no result.
    """

    agency: str
    assessor: str
    state: str
    file: str = ""
    when: str = ""
    late: bool = False
    excluded: ExclusionReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BandCount:
    """How many agencies a band holds; ``between`` of them lie in the gap above it."""

    band: BandView
    count: int
    between: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderRow:
    """An agency's place in a category."""

    place: int
    tied: bool
    agency: str
    earned: Decimal
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaders:
    """The first places of a category."""

    id: str
    title: str
    rows: tuple[LeaderRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardRow:
    """An award that is set: what it asks for, who set that (if the round did), who reaches it.

    ``winners`` stand by their places in the category, or in total; of ``undecided`` agencies an answer is missing.
    """

    title: str
    category: str | None
    asked: str
    set_by: str
    winners: tuple[LeaderRow, ...]
    undecided: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationRow:
    """A panel that was asked to compare the assessors."""

    agency: str
    assessors: int
    alpha: Decimal | None
    no_alpha: NoAlpha | None
    to_discuss: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DashboardView:
    """A round at a glance; ``counts`` is ledger state → number of files, ``awards_not_set`` are titles."""

    language: Language
    round_title: str
    criteria: str
    unit: Unit
    whole: Decimal
    points: Decimal
    tolerance: Decimal
    step: Decimal
    agencies: tuple[AgencyRow, ...]
    bands: tuple[BandCount, ...]
    ranges: tuple[RangeView, ...]
    heads: tuple[HeatHead, ...]
    heat: tuple[HeatRow, ...]
    leaders: tuple[Leaders, ...]
    alpha: Decimal | None
    no_alpha: NoAlpha | None
    discuss: tuple[DiscussRow, ...]
    counts: Mapping[str, int]
    ledger: tuple[LedgerRow, ...]
    unverified: tuple[UnverifiedView, ...]
    awards: tuple[AwardRow, ...] = ()
    awards_not_set: tuple[str, ...] = ()
    calibration: tuple[CalibrationRow, ...] = ()
    verified: tuple[UnverifiedView, ...] = ()
