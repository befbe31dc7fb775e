"""Which function lays out the sheet of an item, by scoring method and kind. A new method is an entry here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pmqa_score.model.criteria import Item, Kind, Method
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.kpi_item import kpi_sheet
from pmqa_score.workbook.layout.level_words import level_words_sheet
from pmqa_score.workbook.layout.levels_item import levels_sheet
from pmqa_score.workbook.layout.process_item import process_sheet
from pmqa_score.workbook.layout.rating_item import rating_sheet
from pmqa_score.workbook.layout.rating_results import rating_results_sheet
from pmqa_score.workbook.layout.results_item import results_sheet
from pmqa_score.workbook.plan import Sheet

ItemSheet = Callable[[Context, Item], Sheet]
Workings = Callable[[Context, Sequence[Sheet]], tuple[Sheet, ...]]


def no_workings(_around: Context, _items: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Return no hidden sheet."""
    return ()


@dataclass(frozen=True, slots=True)
class MethodSheets:
    """The sheets of process and of results items, and the hidden sheets over all of them that their figures need."""

    process: ItemSheet
    results: ItemSheet
    workings: Workings = no_workings

    def of(self, kind: Kind) -> ItemSheet:
        """Return the function for items of *kind*."""
        return self.process if kind == "process" else self.results


ITEM_SHEETS: dict[Method, MethodSheets] = {
    "percent": MethodSheets(process_sheet, results_sheet),
    "levels": MethodSheets(levels_sheet, levels_sheet, level_words_sheet),
    "kpi": MethodSheets(kpi_sheet, kpi_sheet),
    "rating": MethodSheets(rating_sheet, rating_results_sheet),
}
"""Scoring method → its sheets.

In an edition of means each of them names these figures, from which contents and summary are made: ``score`` (of an
edition of ratings ``rating``), ``ok`` (✓ while there is one), ``answered`` (of the item's checks, sub-measures or
questions), ``wrong`` (how many marks say ✗), ``findings`` (how many remarks); of gated checks ``level`` as well.
"""


def item_sheets(around: Context) -> tuple[Sheet, ...]:
    """Return the sheets of all items, in their order."""
    criteria = around.criteria
    return tuple(
        ITEM_SHEETS[criteria.method_of(category)].of(category.kind)(around, item)
        for category in criteria.categories
        for item in category.items
    )


def workings(around: Context, items: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Return the hidden sheets of every method that the edition uses, over the item sheets *items*."""
    methods = dict.fromkeys(around.criteria.method_of(category) for category in around.criteria.categories)
    return tuple(sheet for method in methods for sheet in ITEM_SHEETS[method].workings(around, items))
