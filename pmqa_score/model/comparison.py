"""Two workbooks of one agency side by side: what their scores are apart, and every answer that differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from pmqa_score.model.consolidation import Stage
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import BandPlacement, ConditionResult, Totals

CellPart = tuple[str | int, ...]
"""A part of an item, as in ``Field.part``; in a row of a list what follows the row's number, with ("year", label)."""

Asked = Literal["both", "left", "right"]
RowStatus = Literal["kept", "moved", "renamed", "changed", "added", "dropped"]
PairedBy = Literal["name", "values", "words", "row"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two things compared: a workbook, or what a round has made of an agency (then ``stage`` says how far).

    ``people`` are the assessors who may be named in its texts, id → name; the agency itself is none of them.
    """

    file: str
    identity: Identity
    edition: Edition
    setup: Setup
    answers: Mapping[str, Value]
    totals: Totals
    saved: datetime | None = None
    stage: Stage | None = None
    people: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """An answer that differs; None = unanswered, or not asked on that side.

    ``asked`` says on which side there is such an input at all. ``alike``: two texts that differ in spelling only.
    """

    item: str
    part: CellPart
    left: Value | None
    right: Value | None
    asked: Asked = "both"
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: where it stands (("indicator", 3), ("measure", 1, "indicator", 2)), and what is given in it."""

    item: str
    place: CellPart
    cells: Mapping[CellPart, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPair:
    """Two rows that are the same indicator, strength or OFI, or one that has no counterpart.

    ``by`` says how they were found to belong together: the same name, the same yearly values, similar words, or the
    same row. ``moved``: into another list. ``changes`` are all cells that differ; their parts count from the row.
    """

    left: Row | None
    right: Row | None
    by: PairedBy | None
    asked: Asked
    status: RowStatus
    changes: tuple[FieldChange, ...]

    @property
    def row(self) -> Row:
        """The row on the right, or the one on the left where there is none."""
        return next(filter(None, (self.right, self.left)))

    @property
    def kind(self) -> str:
        """What it is a row of: ``indicator``, ``strength`` or ``ofi``."""
        return str(self.row.place[-2])


@dataclass(frozen=True, slots=True)
class AnswerChanges:
    """All that differs between two sets of answers, each once: inputs that stand alone, and lists row by row."""

    fields: tuple[FieldChange, ...]
    rows: tuple[RowPair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A result on one side; ``percent`` is None while partial, ``step`` the range, level or band it lies in."""

    points: Decimal
    percent: Decimal | None
    earned: Decimal | None
    step: str | None
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPair:
    """A result on both sides; None where only the other edition has it. ``steps`` counts ranges, levels or bands up."""

    id: str
    left: Figures | None
    right: Figures | None
    steps: int | None = None

    @property
    def percent(self) -> Decimal | None:
        """Percentage points by which the right side is above the left one; None while one is partial."""
        if not (self.left and self.right) or self.left.percent is None or self.right.percent is None:
            return None
        return self.right.percent - self.left.percent

    @property
    def earned(self) -> Decimal | None:
        """Points (score, rating) by which the right side is above; None if one is partial or of other points."""
        if not (self.left and self.right) or not (self.left.complete and self.right.complete):
            return None
        if self.left.points != self.right.points or self.left.earned is None or self.right.earned is None:
            return None
        return self.right.earned - self.left.earned


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionPair:
    """A condition on both sides; None where that side does not decide it."""

    id: str
    left: ConditionResult | None
    right: ConditionResult | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that two sides have apart. Items and categories stand in the left one's order, then new ones."""

    left: Side
    right: Side
    items: tuple[ResultPair, ...]
    categories: tuple[ResultPair, ...]
    total: ResultPair
    conditions: tuple[ConditionPair, ...]
    changes: AnswerChanges

    @property
    def bands(self) -> tuple[BandPlacement | None, BandPlacement | None]:
        """Where the two totals stand."""
        return self.left.totals.band, self.right.totals.band

    def rows(self, kind: str) -> tuple[RowPair, ...]:
        """Return the rows of that kind which both sides have a list for."""
        return tuple(pair for pair in self.changes.rows if pair.kind == kind and pair.asked == "both")
