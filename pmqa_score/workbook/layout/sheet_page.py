"""The sheet of an item while it is laid out, whatever its scoring method: columns and figures that its blocks share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pmqa_score.model.criteria import Factor, Item, Kind
from pmqa_score.texts import text
from pmqa_score.workbook.formulas.marks import ANSWERED, count
from pmqa_score.workbook.layout.builder import SheetBuilder, entry, tab_colour
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.page import Page, Span
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, address


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetGrid:
    """The columns that number, marks, strengths and OFIs take; ``tag`` is for a factor, None where there are none."""

    widths: tuple[float, ...]
    no: Span
    mark: Span
    text: Span
    double: Span
    tag: Span | None
    reference: Span

    @property
    def whole(self) -> Span:
        """All columns."""
        return Span(0, len(self.widths))

    @property
    def but_mark(self) -> Span:
        """All columns before the mark, which is the last."""
        return Span(0, self.mark.column)


@dataclass(slots=True)
class SheetPage(Page):
    """An item's sheet in the making. ``marks`` and ``asked`` gather what the strip counts."""

    item: Item
    grid: SheetGrid
    marks: list[str] = field(default_factory=list)
    asked: int = 0
    answered: list[str] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """The kind of the item."""
        return self.around.category_of(self.item).kind

    @property
    def factors(self) -> tuple[Factor, ...]:
        """The factors of the item's kind."""
        return self.around.criteria.factors.get(self.kind, ())

    def numbered(self, step: int, key: str) -> str:
        """Return the entry *key* as the heading of a step."""
        return f"{step}  {self.say(key)}"

    def template(self, key: str) -> str:
        """Return the entry *key* with its blanks, for a formula to fill."""
        return text("workbook", key).of(self.around.language)

    def ask(self, span: Span, style: str, *part: str | int) -> tuple[str, str]:
        """Put the input of that part of the item; return the formula that reads it, and the name of its list."""
        given = self.around.input(self.item, *part)
        return entry(self.put(span, given, style), self.build.name), self.around.lists.name(given.field)

    def close_row(self, style: str, least: float = 0) -> None:
        """Box the mark's column of a row that has no mark, and go to the next row."""
        self.put(self.grid.mark, "", style)
        self.build.end_row(least)

    def show(self, span: Span, formula: str, style: str, *name: str | int, room: str = "") -> str:
        """Put a formula, named by the parts of *name* if there are any; return how others refer to it."""
        called = out(self.item.id, *name) if name else ""
        return self.refer(self.put(span, Formula(formula, called), style, room=room))

    def section(self, key: str) -> None:
        """Put the heading of a part of the sheet over all its columns."""
        self.put(self.grid.whole, self.say(key), "section")

    def answers(self, span: Span, first: int, asked: int, signs: Sequence[str] = ANSWERED) -> str:
        """Let the strip count the answers marked in the column of *span* from row *first* on; return that range.

        *signs* are those that an answer may have there.
        """
        range_ = self.rows(span.column, first)
        if range_:
            self.answered.append("+".join(count(sign, range_) for sign in signs))
            self.asked += asked
        return range_

    def rows(self, column: int, first: int, *, counts: bool = True) -> str:
        """Return the range of *column* from row *first* to the last row done, empty if there is none.

        The strip counts its marks, if it *counts*.
        """
        last = self.build.row - 1
        if first > last:
            return ""
        range_ = f"{address(first, column, absolute=True)}:{address(last, column, absolute=True)}"
        if counts:
            self.marks.append(range_)
        return range_


def item_builder(around: Context, item: Item, widths: tuple[float, ...]) -> SheetBuilder:
    """Return the sheet of *item*, still empty: its name, its title, the colour of its category."""
    build = SheetBuilder(around.sheet_of(item), f"{item.id} {item.title.of(around.language)}", widths, around.language)
    build.tab = tab_colour(around.criteria, around.category_of(item).id)
    return build
