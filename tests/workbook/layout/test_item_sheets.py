"""Each scoring method has its sheets, chosen in one table."""

from __future__ import annotations

from typing import get_args

import pytest

from pmqa_score.definitions import load_edition
from pmqa_score.model.criteria import Method
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.item_sheets import ITEM_SHEETS, item_sheets, workings
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Plan


def test_every_method_has_sheets() -> None:
    assert set(ITEM_SHEETS) == set(get_args(Method))


@pytest.mark.parametrize("name", ["pmqa-2562", "pmqa-4.0", "pmqa-4.0-province", "pmqa-readiness"])
def test_every_item_has_a_sheet_of_its_name(name: str) -> None:
    around = context(load_edition(name), Setup())
    assert [sheet.name for sheet in item_sheets(around)] == [item.id for item in around.criteria.items]


@pytest.mark.parametrize(("name", "score"), [("pmqa-4.0", "score"), ("pmqa-readiness", "rating")])
def test_sheets_of_means_name_what_contents_and_summary_are_made_from(name: str, score: str) -> None:
    around = context(load_edition(name), Setup())
    named = Plan(item_sheets(around)).outputs()
    for item in around.criteria.items:
        for what in (score, "ok", "answered", "wrong", "findings", "strengths", "ofis"):
            assert named[out(item.id, what)].sheet == item.id


def test_hidden_sheets_come_once_for_each_method_in_use() -> None:
    around = context(load_edition("pmqa-4.0"), Setup())
    assert [sheet.name for sheet in workings(around, ()) if sheet.hidden].count("_levels") == 1
    assert "_levels" not in [sheet.name for sheet in workings(context(load_edition("pmqa-readiness"), Setup()), ())]
