"""The columns of an item's sheet in a consensus workbook, and the figures that its parts hand on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.process_item import GRID
from pmqa_score.workbook.layout.sheet_page import SheetGrid

WIDTHS = (5, 40, 12, 6, 11, 11, 11, 14, 8)
PERCENT_GRID = replace(
    GRID, widths=WIDTHS, no=Span(0), mark=Span(8), text=Span(1, 4), double=Span(5), tag=Span(6), reference=Span(7),
    suggested=Span(0, 2), percent=Span(2), percent_mark=Span(3), points=Span(4), earned=Span(5, 2),
)  # fmt: skip
"""Where an item gets a percent."""

SCORE_GRID = SheetGrid(
    widths=WIDTHS, no=Span(0), mark=Span(8), text=Span(1, 4), double=Span(5), tag=None, reference=Span(6, 2)
)
"""Where it gets a score or a rating: comments are about no factor."""

STATE, FIGURE, MARK, POINTS, EARNED, DIFFERENCE = Span(0, 2), Span(2), Span(3), Span(4), Span(5, 2), Span(7, 2)
STRIP = (Span(0, 2), Span(2), Span(3), Span(4), Span(5), Span(6), Span(7), Span(8))


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """References to the figures of what is agreed: ``figure`` is the input, ``state`` what it means in words."""

    figure: str
    mark: str
    points: str
    earned: str
    state: str
