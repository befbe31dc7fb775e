"""The summary while it is laid out: its columns, and where it finds the figures of the items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pmqa_score.workbook.formulas import totals
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import SheetBuilder, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_rows import ItemRows, item_rows_of
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.page import Page, Span
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Ident, Spot

WIDTHS = (8, 43, 10, 10, 13, 12, 26)
ID, TITLE, POINTS, PERCENT, EARNED, RANGE, STATE = (Span(column) for column in range(len(WIDTHS)))
WHOLE, LABEL, VALUE = Span(0, len(WIDTHS)), Span(0, 2), Span(2, len(WIDTHS) - 2)


@dataclass(slots=True)
class SummaryPage(Page):
    """The summary in the making.

    ``places`` are the named cells of the other sheets; ``earned`` and ``percent`` gather its own cells, by the id of
    the item or category, or "total".
    """

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

    def item_figure(self, item: str, *name: str) -> str:
        """Return how a formula refers to a named figure of an item's sheet."""
        return reference(self.places[out(item, *name)], self.build.name)

    def section(self, key: str) -> None:
        """Put the heading of a part."""
        self.put(WHOLE, self.say(key), "section")
        self.build.end_row()

    def answered_of(self, earned: str, items: int) -> None:
        """Say in the state's column how many of *items* are answered, whose scores stand in *earned*."""
        told = sentence(self.say("summary.category_state", items=items, answered="{n}"), n=totals.answered(earned))
        self.show(STATE, told, "label", room=self.say("summary.category_state", items=items, answered=items))


def begin_summary(around: Context, places: Mapping[str, Spot]) -> SummaryPage:
    """Return the summary with its head; *places* are the named cells of the other sheets."""
    build = SheetBuilder(around.sheet_name("summary"), around.say("summary.title"), WIDTHS, around.language)
    page = SummaryPage(around, build, item_rows_of(around), places)
    navigation(build, around)
    page.put(WHOLE, build.title, "banner")
    build.end_row(30)
    build.freeze = build.row
    for key, part in (("agency", "agency_name"), ("assessor", "assessor_name")):
        page.put(LABEL, page.say(f"summary.{key}"), "label")
        page.put(VALUE, Ident(part), "text_box")
        build.end_row()
    return page
