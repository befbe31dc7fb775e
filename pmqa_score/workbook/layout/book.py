"""All sheets of a workbook, in order."""

from __future__ import annotations

from functools import lru_cache

from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.cover import cover_sheet
from pmqa_score.workbook.layout.meta import meta_sheet
from pmqa_score.workbook.layout.process_item import process_sheet
from pmqa_score.workbook.layout.range_table import RangeTable
from pmqa_score.workbook.layout.results_item import results_sheet
from pmqa_score.workbook.layout.summary import summary_sheet
from pmqa_score.workbook.plan import Plan


@lru_cache(maxsize=32)
def plan_of(edition: Edition, setup: Setup) -> Plan:
    """Return the plan of every sheet and cell of a workbook of *edition*, set up as *setup* says."""
    around = context(edition, setup)
    items = tuple(
        process_sheet(around, item) if category.kind == "process" else results_sheet(around, item)
        for category in edition.criteria.categories
        for item in category.items
    )
    return Plan(
        (
            cover_sheet(around),
            summary_sheet(around, items),
            *items,
            around.lists.sheet(),
            RangeTable(edition, setup.language).sheet(),
            meta_sheet(),
        )
    )
