"""Figures that a round has verified for itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.data import Data

SOURCE = "verified"
"""The key of the source that says who verified a figure and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified(Data):
    """Points that someone has looked up in the official manual: by the id of an item, a category or a level.

    ``by`` says who, ``date`` when, in words; both are shown wherever the figure decides.
    """

    by: str
    date: str
    points: Mapping[str, Decimal]
