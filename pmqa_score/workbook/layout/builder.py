"""Lay out one sheet from top to bottom, row by row, with heights that fit wrapped Thai text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from pmqa_score.model.criteria import Criteria
from pmqa_score.model.text import Language
from pmqa_score.texts import say
from pmqa_score.workbook.fit import needed_height
from pmqa_score.workbook.formulas.references import beside, entry, quoted, reference
from pmqa_score.workbook.heights import height
from pmqa_score.workbook.plan import (
    Cell,
    Chart,
    Content,
    Formula,
    Highlight,
    Link,
    Sheet,
    Sparkline,
    Spot,
    Static,
)
from pmqa_score.workbook.style import TABS, size


class SheetBuilder:
    """A sheet while it is laid out. ``row`` is the row in hand; ``put`` fills it, ``end_row`` goes to the next."""

    def __init__(self, name: str, title: str, widths: tuple[float, ...], language: Language) -> None:
        """Start an empty sheet; *title* stands in its header when printed."""
        self.name, self.title, self.widths, self.language = name, title, widths, language
        self.row = 0
        self.freeze = 0
        self.print_from = 0
        self.one_page = False
        self.repeat: tuple[int, int] | None = None
        self.landscape = False
        self.tab = ""
        self.breaks: list[int] = []
        self.highlights: list[Highlight] = []
        self.charts: list[Chart] = []
        self.sparklines: list[Sparkline] = []
        self.workings: dict[str, str] = {}
        self._cells: list[Cell] = []
        self._heights: dict[int, float] = {}

    def say(self, key: str, /, **values: object) -> str:
        """Return the entry *key* of the workbook's texts in this sheet's language."""
        return say("workbook", key, self.language, **values)

    def put(  # noqa: PLR0913 (what a cell is made of, by name)
        self,
        column: int,
        content: Content | str | Decimal | None,
        style: str,
        *,
        columns: int = 1,
        rows: int = 1,
        room: str = "",
    ) -> Spot:
        """Fill a cell of the row in hand; *room* is the longest text a formula or input should have place for."""
        held = Static(content) if isinstance(content, str | Decimal) else content
        if isinstance(held, Formula):
            held = replace(held, text=beside(held.text, self.row))
        cell = Cell(row=self.row, column=column, content=held, style=style, rows=rows, columns=columns)
        self._cells.append(cell)
        if rows == 1:
            self._make_room(cell, room)
        return Spot(self.name, self.row, column)

    def end_row(self, least: float = 0) -> None:
        """Go to the next row; the row in hand is at least *least* points high."""
        body = height(1, size("blank"))
        self._heights[self.row] = max(self._heights.get(self.row, body), least)
        self.row += 1

    def gap(self, points: float = 8) -> None:
        """Leave a thin empty row."""
        self._heights[self.row] = points
        self.row += 1

    def highlight(self, ref: str, formula: str, style: str) -> None:
        """Give the cells *ref* a conditional format."""
        self.highlights.append(Highlight(ref=ref, formula=formula, style=style))

    def sheet(self, *, hidden: bool = False) -> Sheet:
        """Return the finished sheet."""
        return Sheet(
            name=self.name,
            title=self.title,
            cells=tuple(self._cells),
            widths=self.widths,
            heights=dict(self._heights),
            highlights=tuple(self.highlights),
            charts=tuple(self.charts),
            sparklines=tuple(self.sparklines),
            tab=self.tab,
            landscape=self.landscape,
            freeze=self.freeze,
            print_from=self.print_from,
            one_page=self.one_page,
            repeat=self.repeat,
            breaks=tuple(self.breaks),
            hidden=hidden,
            workings=dict(self.workings),
        )

    def _make_room(self, cell: Cell, room: str) -> None:
        text = room or _words(cell.content)
        needed = needed_height(text, self.widths[cell.column : cell.column + cell.columns], cell.style)
        self._heights[self.row] = max(self._heights.get(self.row, 0), needed)


def _words(content: Content | None) -> str:
    if isinstance(content, Static):
        return str(content.value)
    if isinstance(content, Link):
        return content.label
    return ""


def tab_colour(criteria: Criteria, category: str) -> str:
    """Return the tab colour of a category: its own, or one of the row in turn."""
    colours: Mapping[str, Any] = TABS
    place = [c.id for c in criteria.categories].index(category)
    return str(colours.get(category) or list(colours.values())[place % len(colours)])


__all__ = ["SheetBuilder", "entry", "quoted", "reference", "tab_colour"]
