"""How much fits a printed page, and what to do with the room that is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pmqa_score.workbook.plan import Sheet

_WIDTH, _HEIGHT = 523.0, 741.0  # points of an A4 sheet upright, between its margins
_WIDTH_ACROSS, _HEIGHT_ACROSS = 770.0, 494.0  # of one that lies across
_UNIT, _PADDING = 5.25, 3.75  # points of a column unit, and of the space beside each column
_SPARE = 6.0  # points left at the foot, for programs that round heights up


def page_room(sheet: Sheet) -> float:
    """Return how many points of row heights fit a page that is as wide as *sheet*."""
    across, down = (_WIDTH_ACROSS, _HEIGHT_ACROSS) if sheet.landscape else (_WIDTH, _HEIGHT)
    width = sum(width * _UNIT + _PADDING for width in sheet.widths)
    return down * max(1.0, width / across) - _SPARE


def room_left(sheet: Sheet, first: int, last: int) -> float:
    """Return how many points a page with the rows from *first* to *last* has left; negative where they do not fit."""
    return page_room(sheet) - sum(sheet.heights.get(row, 0.0) for row in range(first, last + 1))


def spread(sheet: Sheet, rows: Sequence[int], points: float, most: float) -> Sheet:
    """Return *sheet* with *points* of height given to *rows* in equal parts, at most *most* to each."""
    part = min(most, points / len(rows)) if rows else 0.0
    part -= part % 0.75  # whole pixels
    grown = {row: sheet.heights[row] + max(0.0, part) for row in rows}
    return replace(sheet, heights={**sheet.heights, **grown})
