"""What the factors suggest: where it stands."""

from __future__ import annotations

from support.editions import tiny_edition

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.factors_block import Pick
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.process_item import GRID
from pmqa_score.workbook.layout.suggestion_block import suggestion_block


def page() -> ItemPage:
    around = context(tiny_edition(), Setup())
    return ItemPage(around, SheetBuilder("1.1", "1.1", GRID.widths, "th"), around.criteria.item("1.1"), GRID)


def picks(factors: str) -> list[Pick]:
    return [Pick(factor, "$I$1", "$H$1", "_lists!$A$1:$A$6") for factor in factors]


def test_ranks_stand_side_by_side() -> None:
    one = page()
    ranks = suggestion_block(one, picks("ADLI"), weakest=False)
    first, last = (one.worked(f"rank_{no}") for no in (1, 4))
    assert ranks.every == ":".join((first, last.rpartition("!")[2]))
    assert ranks.are_complete == f"COUNT({ranks.every})=4"


def test_nothing_is_laid_out_without_factors() -> None:
    one = page()
    assert suggestion_block(one, (), weakest=False).suggested == '""'
    assert one.build.row == 0
