"""The sheet of an item that gets a percent, while it is laid out: which columns its own blocks take."""

from __future__ import annotations

from dataclasses import dataclass, field

from pmqa_score.workbook.formulas.references import qualified
from pmqa_score.workbook.layout.item_rows import item_rows_of
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
    # the score: what its two rows hold
    suggested: Span
    weakest: Span
    percent: Span
    percent_mark: Span
    points: Span
    earned: Span
    # what a rule of the scoring sense asks; what it found stands between it and the mark
    asked: Span
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

    def work(self, column: str, formula: str) -> str:
        """Let *formula* be worked out in the item's row of the hidden sheet; return how any sheet refers to it.

        So what an item comes to is written once for all items, and their sheets show it.
        """
        self.build.workings[column] = qualified(formula, self.build.name)
        return self.worked(column)

    def worked(self, column: str) -> str:
        """Return how any sheet refers to what is worked out in *column* of the item's row."""
        return item_rows_of(self.around).cell(self.item.id, column)

    def tell(self, span: Span, column: str, formula: str, style: str, *name: str, room: str = "") -> str:
        """Show what *formula* gives, worked out in *column* of the item's row; return how any sheet refers to that."""
        worked = self.work(column, formula)
        self.show(span, worked, style, *name, room=room)
        return worked

    @property
    def ranges(self) -> RangeTable:
        """Where formulas look ranges up."""
        return range_table(self.around)
