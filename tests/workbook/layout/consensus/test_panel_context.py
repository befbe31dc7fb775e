"""What the sheets of a consensus workbook share."""

from __future__ import annotations

import pytest
from support.consensus_plans import PANEL
from support.editions import tiny_edition
from support.panel_sheets import setup_for

from pmqa_score.workbook.layout.consensus.panel_context import PanelContext, parts
from pmqa_score.workbook.layout.context import MESSAGE_ROOM, context


def test_parts_fill_all_columns() -> None:
    for count in range(1, 6):
        found = parts((6, 8, 46, 9, 8, 8, 9, 12), tuple(range(1, count + 1)))
        assert [start for start, _ in found] == [sum(columns for _, columns in found[:no]) for no in range(count)]
        assert sum(columns for _, columns in found) == 8


def test_more_parts_than_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="2 columns hold no 3 parts"):
        parts((10, 10), (1, 1, 1))


def test_messages_fit_what_a_spreadsheet_shows() -> None:
    of = PanelContext(context(tiny_edition(), setup_for(PANEL, "both")), PANEL)
    messages = [of.refusal, *(of.hint(key) for key in ("rationale", "name", "date"))]
    assert all(0 < len(message) <= MESSAGE_ROOM for message in messages)
