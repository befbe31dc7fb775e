"""How much fits a printed page, and what to do with the room that is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pmqa_score.workbook.paging import page_room
from pmqa_score.workbook.plan import Sheet

__all__ = ["page_room", "room_left", "spread"]


def room_left(sheet: Sheet, first: int, last: int) -> float:
    """Return how many points a page with the rows from *first* to *last* has left; negative where they do not fit."""
    return page_room(sheet) - sum(sheet.heights.get(row, 0.0) for row in range(first, last + 1))


def spread(sheet: Sheet, rows: Sequence[int], points: float, most: float) -> Sheet:
    """Return *sheet* with *points* of height given to *rows* in equal parts, at most *most* to each."""
    part = min(most, points / len(rows)) if rows else 0.0
    part -= part % 0.75  # whole pixels
    grown = {row: sheet.heights[row] + max(0.0, part) for row in rows}
    return replace(sheet, heights={**sheet.heights, **grown})
