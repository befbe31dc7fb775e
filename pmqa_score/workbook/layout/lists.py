"""The hidden sheet with the lists that inputs offer: ranges of cells, never typed lists, so no locale breaks them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pmqa_score.model.field import Field
from pmqa_score.model.text import Language
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.plan import Cell, Sheet, Static, address

LISTS_SHEET = "_lists"
_NAME = "list_{}"
Choices = tuple[str | Decimal, ...]


class Lists:
    """The distinct lists of a workbook's inputs, each in a column of the hidden sheet."""

    def __init__(self, fields: Iterable[Field], language: Language) -> None:
        """Gather the lists of *fields* as cells show them in *language*."""
        self.language = language
        self._named: set[int] = set()
        offered = (self._choices(field) for field in fields)
        self._columns: tuple[Choices, ...] = tuple(dict.fromkeys(choices for choices in offered if choices))

    def source(self, field: Field) -> str:
        """Return the range that *field* offers, with its sheet; empty for free input."""
        choices = self._choices(field)
        return f"{LISTS_SHEET}!{self._area(self._columns.index(choices))}" if choices else ""

    def name(self, field: Field) -> str:
        """Return the name of that range, for formulas: only one that names no sheet may be shared; empty likewise."""
        choices = self._choices(field)
        if not choices:
            return ""
        column = self._columns.index(choices)
        self._named.add(column)
        return _NAME.format(column + 1)

    @property
    def columns(self) -> int:
        """How many columns the lists take."""
        return len(self._columns)

    def sheet(self, behind: Sequence[Cell] = ()) -> Sheet:
        """Return the hidden sheet, with the cells *behind* the lists in it as well, and the names asked for so far."""
        cells = (
            Cell(row=row, column=column, content=Static(choice), style="hidden")
            for column, choices in enumerate(self._columns)
            for row, choice in enumerate(choices)
        )
        return Sheet(
            name=LISTS_SHEET,
            title=LISTS_SHEET,
            cells=(*cells, *behind),
            widths=(16,) * self.columns,
            hidden=True,
            names={_NAME.format(column + 1): self._area(column) for column in sorted(self._named)},
        )

    def _area(self, column: int) -> str:
        last = len(self._columns[column]) - 1
        return f"{address(0, column, absolute=True)}:{address(last, column, absolute=True)}"

    def _choices(self, field: Field) -> Choices:
        if field.kind == "percent":
            return field.grid
        return tuple(label(field, option, self.language) for option in field.options)
