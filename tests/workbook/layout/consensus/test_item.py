"""An item's sheet: who gave what, what is agreed, why."""

from __future__ import annotations

import re

from support.consensus_plans import plan, rows
from support.panel_sheets import answer, card, sheet_of
from support.panels import strength

from pmqa_score.workbook.plan import Formula

SINGLE = re.compile(r"(?<![:$A-Z])(?:'([^']+)'!)?\$([A-Z]+)\$([0-9]+)(?![0-9:])")
"""A reference to one cell, with its sheet."""


def test_it_asks_for_percent_reason_and_comments_only() -> None:
    parts = {content.field.part for _, content in plan().sheet("1.1").inputs()}
    assert {part[0] for part in parts} == {"percent", "rationale", "strength", "ofi"}
    assert {("strength", 4, "text"), ("ofi", 4, "double")} <= parts
    assert ("strength", 5, "text") not in parts


def test_a_reason_is_asked_for_by_the_panels_own_figures() -> None:
    texts = [cell.content.text for cell in plan().sheet("1.1").cells if isinstance(cell.content, Formula)]
    assert any("leaves 40–65" in text and "25 points apart" in text for text in texts)
    texts = [cell.content.text for cell in plan().sheet("1.2").cells if isinstance(cell.content, Formula)]
    assert any("optional while the agreed percent stays within 50–55" in text for text in texts)


def test_no_formula_names_an_input_outright() -> None:
    """Such a reference would follow an input that is cut and pasted elsewhere; whole columns do not."""
    inputs = {(sheet.name, cell.ref) for sheet in plan().sheets for cell, _ in sheet.inputs()}
    named = {
        (there or sheet.name, column + row)
        for sheet in plan().sheets
        for cell in sheet.cells
        if isinstance(cell.content, Formula)
        for there, column, row in SINGLE.findall(cell.content.text)
    }
    assert named
    assert not named & inputs


def test_comments_without_a_row_are_told() -> None:
    many = [strength(f"ข้อ {no}") for no in range(7)]
    lines = rows(plan(sheet_of({"a1": card(answer("1.1", 50, *many))})).sheet("1.1"))
    assert ["! The first 4 strengths are filled in; 3 more stand below"] in lines


def test_it_leads_to_its_neighbours_in_the_order_of_effect() -> None:
    assert rows(plan().sheet("1.2"))[0] == ["‹ Back to 1.1", "Overview", "Sign-off", "On to 2.1 ›"]
