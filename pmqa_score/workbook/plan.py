"""The vocabulary of a plan: sheets, cells and what they hold. No Excel library; writer, reader and checker share it.

Rows and columns count from 0, as in xlsxwriter. A plan knows no identity and no answers: a cell of kind ``Ident`` names
the part of the identity it shows, a cell of kind ``Input`` the field it takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from pmqa_score.model.field import Field

LAYOUT = 1
"""Version of the workbook contract: raised whenever a sheet, a name or a meaning changes."""


@dataclass(frozen=True, slots=True)
class Static:
    """A label or figure that the edition says."""

    value: str | Decimal


RECEIPT_SEED = "receipt_seed"
"""The part of an identity that is a number: what stands for all of it in the receipt code."""


@dataclass(frozen=True, slots=True)
class Ident:
    """Shows a part of the identity: ``agency_name``, ``assessor_name``, ``workbook``, or ``RECEIPT_SEED``."""

    part: str


@dataclass(frozen=True, slots=True)
class Input:
    """Takes an answer. ``source`` is the range its list comes from (``_lists!$A$1:$A$21``, empty for free input).

    ``hint`` is the message shown when the cell is selected, ``refusal`` the one for an answer not allowed. They have no
    titles: the label beside the input is one.
    """

    field: Field
    source: str = ""
    hint: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """Computes a figure; ``name`` is its defined name (``out_…``), empty where nothing refers to it."""

    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the workbook: a label that leads to ``sheet``, cell ``cell``."""

    label: str
    sheet: str
    cell: str = "A1"


Content = Static | Ident | Input | Formula | Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell (or merged cells, ``rows`` × ``columns``) with its content; ``style`` is a key of ``workbook.style``."""

    row: int
    column: int
    content: Content | None
    style: str
    rows: int = 1
    columns: int = 1

    @property
    def ref(self) -> str:
        """The address of the upper left cell: ``E14``."""
        return address(self.row, self.column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A conditional format: cells ``ref`` get ``style`` while ``formula`` is true (written for its upper left cell).

    ``ref`` may be several ranges with a blank between them, the leftmost first.
    """

    ref: str
    formula: str
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart over two one-column ranges of the same sheet, at ``row``, ``column``."""

    kind: Literal["radar", "bar"]
    row: int
    column: int
    width: int
    height: int
    title: str
    alt: str
    labels: str
    values: str
    highest: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparkline:
    """Small columns of a row's yearly values, the last one darker: LibreOffice prints no line of so few points."""

    row: int
    column: int
    values: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet. ``widths`` are column widths in characters, ``heights`` row → points.

    Rows above ``freeze`` stay in view; rows above ``print_from`` are seen but not printed. What is printed goes on
    ``one_page``, or is as wide as its page and begins new ones at the rows ``breaks``, or prints at
    ``scale`` percent. ``workings`` are its figures that are worked out in a row of a hidden sheet: by column;
    ``names`` its ranges that formulas tell by name: name → address.
    """

    name: str
    title: str
    cells: tuple[Cell, ...]
    widths: tuple[float, ...]
    heights: Mapping[int, float] = field(default_factory=dict)
    highlights: tuple[Highlight, ...] = ()
    charts: tuple[Chart, ...] = ()
    sparklines: tuple[Sparkline, ...] = ()
    tab: str = ""
    landscape: bool = False
    freeze: int = 0
    print_from: int = 0
    one_page: bool = False
    scale: int = 0
    repeat: tuple[int, int] | None = None
    breaks: tuple[int, ...] = ()
    hidden: bool = False
    workings: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def inputs(self) -> Iterator[tuple[Cell, Input]]:
        """Yield every input with its cell."""
        for cell in self.cells:
            if isinstance(cell.content, Input):
                yield cell, cell.content


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell by sheet and address."""

    sheet: str
    row: int
    column: int

    @property
    def ref(self) -> str:
        """The address: ``E14``."""
        return address(self.row, self.column)

    def __str__(self) -> str:
        return f"{self.sheet}!{self.ref}"


@dataclass(frozen=True, slots=True)
class Plan:
    """All sheets of a workbook, in order."""

    sheets: tuple[Sheet, ...]

    def sheet(self, name: str) -> Sheet:
        """Return the sheet of that name; KeyError if there is none."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise KeyError(name)

    def inputs(self) -> dict[str, tuple[Spot, Field]]:
        """Return every input by its defined name, with its place."""
        return {
            content.field.name: (Spot(sheet.name, cell.row, cell.column), content.field)
            for sheet in self.sheets
            for cell, content in sheet.inputs()
        }

    def outputs(self) -> dict[str, Spot]:
        """Return the place of every named figure."""
        return {
            cell.content.name: Spot(sheet.name, cell.row, cell.column)
            for sheet in self.sheets
            for cell in sheet.cells
            if isinstance(cell.content, Formula) and cell.content.name
        }


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int, *, absolute: bool = False) -> str:
    """Return the address of a cell counted from 0: (13, 4) is E14."""
    lock = "$" if absolute else ""
    return f"{lock}{column_letters(column)}{lock}{row + 1}"
