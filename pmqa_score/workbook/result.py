"""What reading one workbook gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from pmqa_score.model.field import Field, Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.migration import CarriedRow
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import Problem
from pmqa_score.workbook.plan import Spot

FoundBy = Literal["names", "layout"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundInput:
    """An input as it stands in the file: where it was found, how, and the raw text of the cell (empty = blank)."""

    field: Field
    spot: Spot
    found_by: FoundBy
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """A workbook that could be read: its stamp, its valid answers, and everything wrong with it.

    ``answers`` holds only values that passed every rule; a field with a problem is unanswered. ``cached`` holds the
    figures stored in the file by ``out_…`` name (None = no value stored). ``saved`` is the save time inside the file,
    ``suite`` the program that says it saved it. ``panel`` is what a consensus workbook shows of its panel; None where
    that is lost. ``carried`` are the lines of the sheet that an upgraded workbook has.
    """

    file: str
    identity: Identity
    edition: Edition
    setup: Setup
    answers: Mapping[str, Value]
    inputs: tuple[FoundInput, ...]
    cached: Mapping[str, Decimal | str | None]
    saved: datetime | None
    suite: str
    problems: tuple[Problem, ...]
    panel: PanelSheet | None = None
    carried: tuple[CarriedRow, ...] = ()
