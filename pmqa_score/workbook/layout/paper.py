"""How much fits a printed page."""

from __future__ import annotations

from pmqa_score.workbook.plan import Sheet

_WIDTH, _HEIGHT = 523.0, 741.0  # points of an A4 sheet upright, between its margins
_UNIT, _PADDING = 5.25, 3.75  # points of a column unit, and of the space beside each column


def page_room(sheet: Sheet) -> float:
    """Return how many points of row heights fit a page, upright and as wide as *sheet*."""
    width = sum(width * _UNIT + _PADDING for width in sheet.widths)
    return _HEIGHT * max(1.0, width / _WIDTH)


def fits(sheet: Sheet, first: int, last: int) -> bool:
    """Return whether the rows from *first* to *last* fit one page of *sheet*."""
    return sum(sheet.heights.get(row, 0.0) for row in range(first, last + 1)) <= page_room(sheet)
