"""The hidden sheet with the panel as data."""

from __future__ import annotations

from support.consensus_plans import PANEL

from pmqa_score.workbook.layout.consensus.data import panel_data_sheet
from pmqa_score.workbook.panel_data import joined, panel_from
from pmqa_score.workbook.plan import Static


def test_it_holds_the_whole_panel() -> None:
    sheet = panel_data_sheet(PANEL)
    cells = {cell.ref: str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static)}
    assert sheet.hidden
    assert panel_from(joined(cells)) == PANEL
