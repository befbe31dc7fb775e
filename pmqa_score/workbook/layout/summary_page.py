"""The summary while it is laid out: its columns, and where it finds the figures of the items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pmqa_score.workbook.layout.builder import SheetBuilder, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_page import Span
from pmqa_score.workbook.layout.item_rows import ItemRows
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Content, Formula, Spot, address

WIDTHS = (8, 43, 10, 10, 13, 12, 26)
ID, TITLE, POINTS, PERCENT, EARNED, RANGE, STATE = (Span(column) for column in range(len(WIDTHS)))
WHOLE, LABEL, VALUE = Span(0, len(WIDTHS)), Span(0, 2), Span(2, len(WIDTHS) - 2)


@dataclass(slots=True)
class SummaryPage:
    """The summary in the making.

    ``places`` are the named cells of the other sheets; ``earned`` and ``percent`` gather its own cells, by the id of
    the item or category, or "total".
    """

    around: Context
    build: SheetBuilder
    rows: ItemRows
    places: Mapping[str, Spot]
    earned: dict[str, str] = field(default_factory=dict)
    percent: dict[str, str] = field(default_factory=dict)

    @property
    def items(self) -> int:
        """The number of items."""
        return len(self.rows.items)

    @property
    def complete(self) -> str:
        """A formula that is TRUE once every item has a score."""
        return f"COUNT({self.rows.range('earned')})={self.items}"

    def say(self, key: str, /, **values: object) -> str:
        """Return the entry *key* of the workbook's texts."""
        return self.around.say(key, **values)

    def put(self, span: Span, content: Content | str | Decimal | None, style: str, *, room: str = "") -> Spot:
        """Fill a cell of the row in hand."""
        return self.build.put(span.column, content, style, columns=span.columns, room=room)

    def show(self, span: Span, formula: str, style: str, *name: str, room: str = "") -> str:
        """Put a formula, named by the parts of *name* if there are any; return how others refer to it."""
        spot = self.put(span, Formula(formula, out(*name) if name else ""), style, room=room)
        return reference(spot, self.build.name)

    def item_figure(self, item: str, *name: str) -> str:
        """Return how a formula refers to a named figure of an item's sheet."""
        return reference(self.places[out(item, *name)], self.build.name)

    def section(self, key: str) -> None:
        """Put the heading of a part."""
        self.put(WHOLE, self.say(key), "section")
        self.build.end_row()

    def colour(self, column: int, first: int) -> None:
        """Colour the cells of *column* from row *first* to the last row done by their leading sign."""
        cell = f"${address(first, column)}"
        ref = f"{address(first, column)}:{address(self.build.row - 1, column)}"
        for sign, style in (("✓", "is_good"), ("✗", "is_bad"), ("!", "is_worth_a_look")):
            self.build.highlight(ref, f'LEFT({cell},1)="{sign}"', style)
