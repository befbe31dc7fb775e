"""What a consensus workbook shows of its panel: every assessor's answers to every item, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.consolidation import ConsolidationMethod, ExclusionReason
from pmqa_score.model.identity import Assessor
from pmqa_score.model.scorecard import Comment

LeftOutReason = ExclusionReason | Literal["missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one assessor says of an item; ``factors`` are pairs of factor id and range id.

    ``given`` is what its score comes from: pairs of a check's id, or a question's or sub-measure's number, and the
    answer.
    """

    assessor: str
    percent: Decimal | None
    factors: tuple[tuple[str, str], ...] = ()
    given: tuple[tuple[str, str], ...] = ()
    strengths: tuple[Comment, ...] = ()
    ofis: tuple[Comment, ...] = ()
    rationale: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelItem:
    """One item over the panel, before it is agreed; figures are None where nobody answered.

    ``percent`` and ``earned`` are the preliminary ones, by the method of the round; in an edition of means all percents
    of the voices and the figures made of them are scores or ratings. ``effect`` is how far apart the assessors' totals
    are because of it (``scoring.panel.effect``). ``discuss``: the spread has reached the tolerance.
    """

    id: str
    voices: tuple[Voice, ...]
    mean: Decimal | None
    median: Decimal | None
    spread: Decimal | None
    percent: Decimal | None
    earned: Decimal | None
    effect: Decimal
    discuss: bool

    @property
    def percents(self) -> tuple[Decimal, ...]:
        """The percents given, by assessor."""
        return tuple(voice.percent for voice in self.voices if voice.percent is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An assessor of the agency who is not in the panel, and why; ``missing``: no workbook that counts came back."""

    assessor: Assessor
    reason: LeftOutReason


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSheet:
    """A panel as its consensus workbook shows it; ``items`` in the order of the edition, ``tolerance`` in points."""

    assessors: tuple[Assessor, ...]
    left_out: tuple[LeftOut, ...] = ()
    method: ConsolidationMethod
    tolerance: Decimal
    items: tuple[PanelItem, ...]

    def item(self, item_id: str) -> PanelItem:
        """Return the item of that id; KeyError if there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    @property
    def by_effect(self) -> tuple[PanelItem, ...]:
        """The items by their effect on the total, greatest first; equal ones in the order of the edition."""
        return tuple(sorted(self.items, key=lambda item: -item.effect))
