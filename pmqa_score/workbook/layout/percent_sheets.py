"""The sheets of a workbook whose items get percents, in order; an agency's own has some beside those of every other."""

from __future__ import annotations

from pmqa_score.workbook.layout.band_rules import band_rules_sheet
from pmqa_score.workbook.layout.contents import contents
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.cover import cover_sheet
from pmqa_score.workbook.layout.guide import guide_sheet
from pmqa_score.workbook.layout.indicator_rows import indicator_rows_sheet
from pmqa_score.workbook.layout.item_rows import item_rows_of, item_rows_sheet
from pmqa_score.workbook.layout.item_sheets import item_sheets
from pmqa_score.workbook.layout.links import links_sheet
from pmqa_score.workbook.layout.meta import meta_sheet
from pmqa_score.workbook.layout.range_table import range_table
from pmqa_score.workbook.layout.self.coach_table import CoachTable
from pmqa_score.workbook.layout.self.plan import plan_sheet
from pmqa_score.workbook.layout.self.profile import profile_sheet
from pmqa_score.workbook.layout.self.proofs import proofs_sheet
from pmqa_score.workbook.layout.self.rooms import has_profile, has_proofs, own_columns
from pmqa_score.workbook.layout.summary import summary_sheet
from pmqa_score.workbook.plan import Plan, Sheet


def percent_sheets(around: Context) -> tuple[Sheet, ...]:
    """Return the sheets; an agency's own: the profile before the items, proofs and plan behind them."""
    is_own = around.is_own
    items = item_sheets(around)
    links = links_sheet(around)
    summary = summary_sheet(around, (*items, links))
    listed = contents(around, items, own_columns(around) if is_own else None)
    profile = (profile_sheet(around),) if is_own and has_profile(around) else ()
    proofs = (proofs_sheet(around, Plan(items).outputs()),) if is_own and has_proofs(around) else ()
    plan = (plan_sheet(around, (*items, summary)),) if is_own else ()
    coach = (CoachTable(around).sheet(),) if is_own else ()
    return (
        cover_sheet(around, listed.scored, Plan((summary,)).outputs()),
        listed.sheet,
        guide_sheet(around),
        band_rules_sheet(around),
        *profile,
        *items,
        *proofs,
        links,
        summary,
        *plan,
        around.lists.sheet(range_table(around).cells()),
        *coach,
        indicator_rows_sheet(around, Plan(items).inputs()),
        item_rows_sheet(around, items),
        meta_sheet(item_rows_of(around).receipt),
    )
