"""A sheet while it is laid out: words, cells and formulas put into the row in hand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.workbook.layout.builder import SheetBuilder, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Content, Formula, Spot, address

SIGNS = (("✓", "is_good"), ("✗", "is_bad"), ("!", "is_worth_a_look"))
"""What a cell begins with → the style it is coloured in."""


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring columns: the first one (from 0), and how many."""

    column: int
    columns: int = 1


@dataclass(slots=True)
class Page:
    """A sheet in the making."""

    around: Context
    build: SheetBuilder

    def say(self, key: str, /, **values: object) -> str:
        """Return the entry *key* of the workbook's texts."""
        return self.around.say(key, **values)

    def put(self, span: Span, content: Content | str | Decimal | None, style: str, *, room: str = "") -> Spot:
        """Fill a cell of the row in hand."""
        return self.build.put(span.column, content, style, columns=span.columns, room=room)

    def show(self, span: Span, formula: str, style: str, *name: str, room: str = "") -> str:
        """Put a formula, named by the parts of *name* if there are any; return how others refer to it."""
        return self.refer(self.put(span, Formula(formula, out(*name) if name else ""), style, room=room))

    def refer(self, spot: Spot) -> str:
        """Return how a formula of this sheet refers to *spot*."""
        return reference(spot, self.build.name)

    def colour(self, column: int, first: int) -> None:
        """Colour the cells of *column* from row *first* to the last row done by their leading sign."""
        cell = f"${address(first, column)}"
        ref = f"{address(first, column)}:{address(self.build.row - 1, column)}"
        for sign, style in SIGNS:
            self.build.highlight(ref, f'LEFT({cell},1)="{sign}"', style)
