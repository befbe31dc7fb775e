"""All sheets of a consensus workbook."""

from __future__ import annotations

import pytest
from support.consensus_plans import PANEL, plan
from support.editions import tiny_edition
from support.panel_sheets import random_sheet, setup_for

from pmqa_score.definitions import load_edition
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.panel.consensus import nobody
from pmqa_score.workbook.layout import plan_of


def test_every_input_has_its_place() -> None:
    assert set(plan().inputs()) == {field.name for field in fields_of(tiny_edition(), setup_for(PANEL))}


def test_sheets_stand_in_order_and_workings_are_hidden() -> None:
    shown = [sheet.name for sheet in plan().sheets if not sheet.hidden]
    assert shown == ["Cover", "Overview", "1.1", "1.2", "2.1", "Sign-off"]
    assert {"_items", "_panel", "_meta"} < {sheet.name for sheet in plan().sheets if sheet.hidden}


def test_without_its_panel_a_workbook_is_laid_out_for_nobody() -> None:
    edition, setup = tiny_edition(), setup_for(PANEL)
    assert plan_of(edition, setup) == plan_of(edition, setup, nobody(edition))
    assert plan_of(edition, setup).inputs().keys() == plan().inputs().keys()


@pytest.mark.parametrize("members", [1, 8, 20])
def test_any_panel_of_the_award_criteria_has_a_plan(members: int) -> None:
    edition = load_edition("pmqa-2562")
    panel = random_sheet(edition, members, members)
    sheets = plan_of(edition, setup_for(panel), panel).sheets
    assert max(height for sheet in sheets for height in sheet.heights.values()) < 409.5
