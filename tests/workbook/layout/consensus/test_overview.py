"""The overview: items by their effect, with each assessor's percent, and what it comes to."""

from __future__ import annotations

from dataclasses import replace

from support.consensus_plans import PANEL, plan, rows
from support.editions import tiny_edition
from support.panel_sheets import random_sheet

from pmqa_score.model.identity import Assessor
from pmqa_score.model.panel_sheet import LeftOut


def test_items_stand_by_their_effect_with_the_percents_side_by_side() -> None:
    """1.1: 300 × 25 % = 75, mean 52.5 → 157.5 points; 1.2: 225 × 5 % = 11.25; 2.1: 0."""
    lines = [row for row in rows(plan().sheet("Overview")) if row[0] in ("1", "2", "3") and len(row) > 5]
    assert lines[0] == ["1", "1.1", "item 1.1", "300", "40", "65", "52.50", "52.50", "25", "!", "75.00", "157.50"]
    assert [line[1] for line in lines] == ["1.1", "1.2", "2.1"]


def test_the_panel_and_who_is_not_in_it_are_named() -> None:
    absent = replace(PANEL, left_out=(LeftOut(assessor=Assessor("a3", "นายตรี"), reason="conflict"),))
    lines = rows(plan(absent).sheet("Overview"))
    assert ["Panel", "a1 นางเอก   a2 นายโท"] in lines
    assert ["Not in it", "a3 นายตรี (conflict of interest)"] in lines
    assert not any(row[0] == "Not in it" for row in rows(plan().sheet("Overview")))


def test_categories_stand_with_the_points_before() -> None:
    """1.1 157.5 + 1.2 225 × 52.5 % = 118.13 (half up) → 275.63; 2.1 475 × 50 % = 237.5."""
    lines = rows(plan().sheet("Overview"))
    assert ["1", "process", "525", "275.63"] in lines
    assert ["2", "results", "475", "237.50"] in lines
    assert ["Total", "1000", "513.13"] in lines


def test_no_two_cells_share_a_place_however_large_the_panel() -> None:
    for members in (1, 3, 9):
        for sheet in plan(random_sheet(tiny_edition(), members, members)).sheets:
            taken = [
                (row, column)
                for cell in sheet.cells
                for row in range(cell.row, cell.row + cell.rows)
                for column in range(cell.column, cell.column + cell.columns)
            ]
            assert len(taken) == len(set(taken)), sheet.name
