"""What the sheet of an item shows, by the scoring method of an edition of means. A new method is an entry here.

Items with percents are in ``items`` and ``results``: their remarks look at several items at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pmqa_score.model.criteria import Item, Method
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.figures.kpi import kpi_figures
from pmqa_score.workbook.figures.levels import levels_figures
from pmqa_score.workbook.figures.rating import rating_figures

MethodFigures = Callable[[Edition, Setup, Item, ItemAnswer], Mapping[str, Figure]]

FIGURES: dict[Method, MethodFigures] = {
    "levels": levels_figures,
    "kpi": kpi_figures,
    "rating": rating_figures,
}
"""Scoring method → the named figures of an item's sheet."""


def method_figures(edition: Edition, setup: Setup, scorecard: Scorecard) -> dict[str, Figure]:
    """Return the named figures of every item's sheet in an edition of means."""
    return {
        name: figure
        for category in edition.criteria.categories
        for item in category.items
        for name, figure in FIGURES[edition.criteria.method_of(category)](
            edition, setup, item, scorecard.items.get(item.id, ItemAnswer(item=item.id))
        ).items()
    }
