"""All sheets of a consensus workbook, in order."""

from __future__ import annotations

from functools import lru_cache

from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout.consensus.cover import cover_sheet
from pmqa_score.workbook.layout.consensus.data import panel_data_sheet
from pmqa_score.workbook.layout.consensus.item import item_sheet
from pmqa_score.workbook.layout.consensus.overview import overview_sheet
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.layout.consensus.sign_off import sign_off_sheet
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.item_rows import item_rows_of, item_rows_sheet
from pmqa_score.workbook.layout.means.score_rows import score_rows_sheet
from pmqa_score.workbook.layout.meta import meta_sheet
from pmqa_score.workbook.layout.range_table import range_table
from pmqa_score.workbook.plan import Plan, Sheet


@lru_cache(maxsize=16)
def consensus_plan(edition: Edition, setup: Setup, panel: PanelSheet) -> Plan:
    """Return the plan of the workbook in which *panel* agrees; ``setup.role`` is "consensus"."""
    of = PanelContext(context(edition, setup), panel)
    items = tuple(item_sheet(of, item) for item in edition.criteria.items)
    overview = overview_sheet(of, items)
    sign_off = sign_off_sheet(of, overview)
    return Plan(
        (
            cover_sheet(of, overview),
            overview,
            *items,
            sign_off,
            *_looked_up(of, items),
            panel_data_sheet(panel),
            meta_sheet(item_rows_of(of.around).receipt),
        )
    )


def _looked_up(of: PanelContext, items: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Return the hidden sheets with the lists and with what the item sheets say; only percents lie in ranges."""
    around = of.around
    if around.criteria.takes_means:
        return (around.lists.sheet(), score_rows_sheet(around, items))
    return (around.lists.sheet(range_table(around).cells()), item_rows_sheet(around, items))
