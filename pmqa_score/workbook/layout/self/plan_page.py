"""The plan's sheet while it is laid out: its columns, and where it finds the figures of the summary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pmqa_score.model.bands import Scale
from pmqa_score.workbook.layout.builder import SheetBuilder, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_page import Span
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Content, Formula, Spot, address

WIDTHS = (8, 36, 9, 10, 11, 12, 10, 7, 12, 11)
ID, TITLE, POINTS, PERCENT, EARNED, GAIN, WHAT_IF, MARK, THEN, CHANGE = (Span(column) for column in range(len(WIDTHS)))
WHOLE, LABEL = Span(0, len(WIDTHS)), Span(0, 2)


@dataclass(slots=True)
class PlanPage:
    """The plan in the making. ``places`` are the named figures of the other sheets, ``then`` its own points by item."""

    around: Context
    build: SheetBuilder
    scale: Scale
    places: Mapping[str, Spot]
    then: dict[str, str] = field(default_factory=dict)
    then_total: str = ""

    @property
    def complete(self) -> str:
        """A formula that is TRUE once every item has points, real or tried."""
        return f"COUNT({','.join(self.then.values())})={len(self.then)}"

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

    def figure(self, *name: str) -> str:
        """Return how a formula refers to a named figure of another sheet."""
        return reference(self.places[out(*name)], self.build.name)

    def column(self, span: Span, first: int) -> str:
        """Return the range of a column from row *first* to the last row done."""
        cells = (address(row, span.column, absolute=True) for row in (first, self.build.row - 1))
        return ":".join(cells)

    def colour(self, span: Span, first: int) -> None:
        """Colour a column from row *first* to the last row done by the leading signs."""
        ref = self.column(span, first).replace("$", "")
        cell = f"${address(first, span.column)}"
        for sign, style in (("✓", "is_good"), ("✗", "is_bad"), ("!", "is_worth_a_look")):
            self.build.highlight(ref, f'LEFT({cell},1)="{sign}"', style)
