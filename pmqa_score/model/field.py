"""An input of a workbook: its name, its kind, what it may hold. Where it stands is the workbook layout's business."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

FieldKind = Literal["percent", "choice", "number", "text"]
Value = Decimal | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One input.

    ``part`` says what of the item it is, as a path: ("percent",), ("factor", "A"), ("strength", 1, "text"),
    ("indicator", 2, "year", 3). ``name`` is the workbook-level defined name. A value is a Decimal for ``percent`` and
    ``number``, an option id for ``choice``, a str for ``text``; an unanswered field has no value at all.
    ``options`` are the ids a choice may take; how a cell shows them is the workbook's business. ``grid`` holds the
    numbers a percent may take. ``bounds``: a number is a score between these two, of two decimals at most; None = any.
    ``longest`` counts characters of a text.
    ``scored`` fields decide the score: an item that waits for one of them is unanswered. (Of gated checks and of rows
    for indicators not all are waited for.)
    """

    name: str
    item: str
    part: tuple[str | int, ...]
    kind: FieldKind
    options: tuple[str, ...] = ()
    grid: tuple[Decimal, ...] = ()
    bounds: tuple[Decimal, Decimal] | None = None
    scored: bool = False
    longest: int = 2000
