"""A consensus workbook's plan on the tiny edition, as text by cell."""

from __future__ import annotations

from support.editions import tiny_edition
from support.panel_sheets import answer, card, setup_for, sheet_of
from support.panels import ofi, strength

from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.text import Language
from pmqa_score.workbook.layout.consensus import consensus_plan
from pmqa_score.workbook.plan import Link, Plan, Sheet, Static

PANEL = sheet_of(
    {
        "a1": card(
            answer("1.1", 40, strength("ดีที่ 1", "A", double=True), rationale="ยังไม่ทั่วถึง"),
            answer("1.2", 50),
            answer("2.1", 50),
        ),
        "a2": card(answer("1.1", 65, strength("ดีที่ 2", "L"), ofi("ขาดที่ 1")), answer("1.2", 55), answer("2.1", 50)),
    }
)
"""Two assessors, 25 points apart in 1.1."""


def plan(panel: PanelSheet = PANEL, language: Language = "en") -> Plan:
    """Return the plan of the workbook in which *panel* agrees."""
    return consensus_plan(tiny_edition(), setup_for(panel, language), panel)


def rows(sheet: Sheet) -> list[list[str]]:
    """Return the labels, figures and links of each row that has any, from left to right."""
    found: dict[int, list[tuple[int, str]]] = {}
    for cell in sheet.cells:
        if isinstance(cell.content, Static) and cell.content.value != "":
            found.setdefault(cell.row, []).append((cell.column, str(cell.content.value)))
        elif isinstance(cell.content, Link):
            found.setdefault(cell.row, []).append((cell.column, cell.content.label))
    return [[text for _, text in sorted(found[row])] for row in sorted(found)]
