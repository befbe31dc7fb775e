"""Scoring ranges, bands, conditions and awards: the rules of a bands file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.criteria import Kind
from pmqa_score.model.data import Data
from pmqa_score.model.text import Text

BandBasis = Literal["total", "process", "results"]
ConditionRule = Literal["comparisons", "yearly_values", "role_model"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringRange(Data):
    """One of the percent ranges; ``descriptors`` is factor id → text, by kind of item."""

    id: str
    lower: Decimal
    upper: Decimal
    label: Text
    descriptors: Mapping[Kind, Mapping[str, Text]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale(Data):
    """The percents an assessor may give: from ``lowest`` to ``highest`` in steps of ``step``, in ranges."""

    lowest: Decimal
    highest: Decimal
    step: Decimal
    source: str
    verified: bool
    ranges: tuple[ScoringRange, ...]

    @property
    def percents(self) -> tuple[Decimal, ...]:
        """Every allowed percent, ascending."""
        count = int((self.highest - self.lowest) / self.step) + 1
        return tuple(self.lowest + self.step * n for n in range(count))


@dataclass(frozen=True, slots=True, kw_only=True)
class Band(Data):
    """A range of total points; ``lower`` and ``upper`` both belong to it. Gaps between bands are allowed."""

    id: str
    lower: Decimal
    upper: Decimal
    label: Text
    source: str
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRule(Data):
    """Where the rule for totals that lie in a gap comes from; the rule is one: the lower band, reported ``between``."""

    source: str
    verified: bool
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BandTable(Data):
    """The bands over one basis: the total, or the process or results points alone."""

    basis: BandBasis
    bands: tuple[Band, ...]
    gaps: GapRule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Data):
    """Reported beside the band, never changes a number.

    ``rule`` ``comparisons``: each of ``items`` has at least ``at_least`` indicators with a named comparator and its
    value (0 = every indicator). ``yearly_values``: every indicator of ``items`` has ``at_least`` yearly values or more.
    ``role_model``: every indicator answering ``question`` of ``items`` has a positive trend and beats its comparator.
    An item of ``items`` that shows no indicator keeps any of them from being met.
    ``from_band`` is the lowest band that requires it, None = always.
    """

    id: str
    title: Text
    rule: ConditionRule
    items: tuple[str, ...]
    at_least: int = 1
    question: int | None = None
    from_band: str | None = None
    source: str
    verified: bool
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold(Data):
    """A bound on ``of``: "total", a category id ("1") or an item id ("7.2").

    ``points`` or ``percent`` is the bound, ``strict`` means higher than, else at least.
    """

    of: str
    points: Decimal | None = None
    percent: Decimal | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Data):
    """An award: met when every threshold is; with ``thresholds`` absent (None) it is shown as "not set"."""

    id: str
    title: Text
    category: str | None = None
    thresholds: tuple[Threshold, ...] | None = None
    source: str
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRules(Data):
    """Everything a bands file says."""

    id: str
    sources: Mapping[str, Text]
    scale: Scale | None = None
    tables: tuple[BandTable, ...] = ()
    conditions: tuple[Condition, ...] = ()
    awards: tuple[Award, ...] = ()

    def table(self, basis: BandBasis = "total") -> BandTable | None:
        """Return the bands over *basis*, None where the edition has none."""
        return next((table for table in self.tables if table.basis == basis), None)
