"""The hidden sheet with the lists that inputs offer: ranges of cells, never typed lists, so no locale breaks them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from pmqa_score.model.field import Field
from pmqa_score.model.text import Language
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.plan import Cell, Sheet, Static, address

LISTS_SHEET = "_lists"
Choices = tuple[str | Decimal, ...]


class Lists:
    """The distinct lists of a workbook's inputs, each in a column of the hidden sheet."""

    def __init__(self, fields: Iterable[Field], language: Language) -> None:
        """Gather the lists of *fields* as cells show them in *language*."""
        self.language = language
        offered = (self._choices(field) for field in fields)
        self._columns: tuple[Choices, ...] = tuple(dict.fromkeys(choices for choices in offered if choices))

    def source(self, field: Field) -> str:
        """Return the range that *field* offers, with its sheet; empty for free input."""
        choices = self._choices(field)
        if not choices:
            return ""
        column = self._columns.index(choices)
        first, last = (address(row, column, absolute=True) for row in (0, len(choices) - 1))
        return f"{LISTS_SHEET}!{first}:{last}"

    def sheet(self) -> Sheet:
        """Return the hidden sheet."""
        cells = (
            Cell(row=row, column=column, content=Static(choice), style="hidden")
            for column, choices in enumerate(self._columns)
            for row, choice in enumerate(choices)
        )
        return Sheet(
            name=LISTS_SHEET, title=LISTS_SHEET, cells=tuple(cells), widths=(16,) * len(self._columns), hidden=True
        )

    def _choices(self, field: Field) -> Choices:
        if field.kind == "percent":
            return field.grid
        return tuple(label(field, option, self.language) for option in field.options)
