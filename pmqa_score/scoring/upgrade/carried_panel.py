"""The panel of a consensus workbook, taken to another edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pmqa_score.model.migration import PanelLoss
from pmqa_score.model.panel_sheet import PanelItem, PanelSheet, Voice
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.percent import points_of
from pmqa_score.scoring.rounding import percent_of
from pmqa_score.scoring.totals import percent_scores


def carried_panel(panel: PanelSheet, new: Edition) -> PanelSheet:
    """Return what *panel* gave for the items of *new*; an item it does not know is one that nobody has answered."""
    known = {item.id: item for item in panel.items}
    earned = {score.id: score.earned for score in percent_scores(new, {id_: one.percent for id_, one in known.items()})}
    return replace(
        panel,
        items=tuple(
            _item(new, known[item.id], earned[item.id]) if item.id in known else _unknown(panel, item.id)
            for item in new.criteria.items
        ),
    )


def panel_losses(panel: PanelSheet, new: Edition) -> Iterator[PanelLoss]:
    """Yield what each assessor gave for an item that *new* does not have."""
    kept = {item.id for item in new.criteria.items}
    for item in panel.items:
        if item.id not in kept:
            for voice in item.voices:
                yield PanelLoss(item=item.id, assessor=voice.assessor, percent=voice.percent)


def _item(new: Edition, item: PanelItem, earned: Decimal | None) -> PanelItem:
    spread = item.spread or Decimal(0)
    effect = spread if new.criteria.takes_means else percent_of(points_of(new.criteria.item(item.id)), spread)
    return replace(item, earned=earned, effect=effect)


def _unknown(panel: PanelSheet, item: str) -> PanelItem:
    return PanelItem(
        id=item, voices=tuple(Voice(assessor=one.id, percent=None) for one in panel.assessors), mean=None, median=None,
        spread=None, percent=None, earned=None, effect=Decimal(0), discuss=False,
    )  # fmt: skip
