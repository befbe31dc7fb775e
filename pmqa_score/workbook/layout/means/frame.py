"""All sheets of an edition of means, in order."""

from __future__ import annotations

from pmqa_score.workbook.layout.contents import contents
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.cover import cover_sheet
from pmqa_score.workbook.layout.item_rows import item_rows_of
from pmqa_score.workbook.layout.item_sheets import item_sheets, workings
from pmqa_score.workbook.layout.means.contents_columns import means_columns
from pmqa_score.workbook.layout.means.guide import means_guide_sheet
from pmqa_score.workbook.layout.means.rules import rules_sheet
from pmqa_score.workbook.layout.means.score_rows import score_rows_sheet
from pmqa_score.workbook.layout.means.summary import summary_sheet
from pmqa_score.workbook.layout.meta import meta_sheet
from pmqa_score.workbook.plan import Plan, Sheet


def means_sheets(around: Context) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook of an edition that takes means."""
    items = item_sheets(around)
    summary = summary_sheet(around, items)
    listed = contents(around, items, means_columns(around))
    return (
        cover_sheet(around, listed.scored, Plan((summary,)).outputs()),
        listed.sheet,
        means_guide_sheet(around),
        rules_sheet(around),
        *items,
        summary,
        around.lists.sheet(),
        *workings(around, items),
        score_rows_sheet(around, items),
        meta_sheet(item_rows_of(around).receipt),
    )
