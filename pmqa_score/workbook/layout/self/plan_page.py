"""The plan's sheet while it is laid out: its columns, and where it finds the figures of the summary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pmqa_score.model.bands import Scale
from pmqa_score.workbook.layout.builder import reference
from pmqa_score.workbook.layout.page import Page, Span
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Spot, address

WIDTHS = (8, 36, 9, 10, 11, 12, 10, 7, 12, 11)
ID, TITLE, POINTS, PERCENT, EARNED, GAIN, WHAT_IF, MARK, THEN, CHANGE = (Span(column) for column in range(len(WIDTHS)))
WHOLE, LABEL = Span(0, len(WIDTHS)), Span(0, 2)


@dataclass(slots=True)
class PlanPage(Page):
    """The plan in the making. ``places`` are the named figures of the other sheets, ``then`` its own points by item."""

    scale: Scale
    places: Mapping[str, Spot]
    then: dict[str, str] = field(default_factory=dict)
    then_total: str = ""

    @property
    def complete(self) -> str:
        """A formula that is TRUE once every item has points, real or tried."""
        return f"COUNT({','.join(self.then.values())})={len(self.then)}"

    def figure(self, *name: str) -> str:
        """Return how a formula refers to a named figure of another sheet."""
        return reference(self.places[out(*name)], self.build.name)

    def column(self, span: Span, first: int) -> str:
        """Return the range of a column from row *first* to the last row done."""
        cells = (address(row, span.column, absolute=True) for row in (first, self.build.row - 1))
        return ":".join(cells)
