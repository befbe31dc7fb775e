"""The hidden sheet that holds the panel as data, so that the workbook can be drawn again from the file alone."""

from __future__ import annotations

from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.workbook.panel_data import PANEL_SHEET, chunks, panel_text
from pmqa_score.workbook.plan import Cell, Sheet, Static


def panel_data_sheet(panel: PanelSheet) -> Sheet:
    """Return the sheet: the panel's JSON in parts down column A."""
    cells = tuple(
        Cell(row=row, column=0, content=Static(part), style="hidden")
        for row, part in enumerate(chunks(panel_text(panel)))
    )
    return Sheet(name=PANEL_SHEET, title=PANEL_SHEET, cells=cells, widths=(60,), hidden=True)
