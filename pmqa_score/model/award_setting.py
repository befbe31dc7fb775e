"""Awards as a round decides them."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.model.bands import Threshold
from pmqa_score.model.data import Data
from pmqa_score.model.text import Text

ROUND_SOURCE = "round.yaml "
"""How the key of the source begins that says who set an award; its id follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardSetting(Data):
    """The thresholds that a round sets for an award: one that the edition has, or a new one, which needs a ``title``.

    ``by`` says who decided it, ``date`` when, in words; both are shown with the award.
    """

    id: str
    thresholds: tuple[Threshold, ...]
    title: Text | None = None
    category: str | None = None
    by: str = ""
    date: str = ""
