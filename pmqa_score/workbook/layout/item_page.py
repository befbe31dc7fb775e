"""The sheet of an item that gets a percent, while it is laid out: which columns its own blocks take."""

from __future__ import annotations

from dataclasses import dataclass, field

from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.range_table import RangeTable, range_table
from pmqa_score.workbook.layout.sheet_page import SheetGrid, SheetPage

__all__ = ["ItemGrid", "ItemPage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGrid(SheetGrid):
    """The columns that the blocks of both kinds of item sheets take."""

    tag: Span
    # factors
    factor: Span
    hint: Span | None = None
    pick: Span
    descriptor: Span
    # the score: wide and narrow parts of its two rows, then a cell for each factor's rank
    suggested: Span
    weakest: Span
    ranks: tuple[Span, ...]
    percent: Span
    percent_mark: Span
    points: Span
    earned: Span
    # the strip that stays in view
    strip: tuple[Span, ...]


@dataclass(slots=True)
class ItemPage(SheetPage):
    """The sheet of an item that gets a percent, in the making.

    ``evidence`` are the signs of the evidence points by id, ``question_counts`` how many indicators answer a question.
    """

    grid: ItemGrid
    evidence: dict[str, str] = field(default_factory=dict)
    question_counts: dict[int, str] = field(default_factory=dict)

    @property
    def ranges(self) -> RangeTable:
        """Where formulas look ranges up."""
        return range_table(self.around.edition, self.around.language)
