"""Sheets of a book, read when asked for and once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pmqa_score.workbook.book import Book, SheetEntry
from pmqa_score.workbook.cells import SheetCells
from pmqa_score.workbook.formats import Shown, cell_formats
from pmqa_score.workbook.sheet_parts import shared_strings, sheet_cells

EMPTY = SheetCells({}, is_protected=False)


@dataclass(slots=True)
class Sheets:
    """The sheets of *book* by name; shared strings and number formats are read at first need."""

    book: Book
    _cells: dict[str, SheetCells] = field(default_factory=dict)
    _strings: Mapping[str, str] | None = None
    _formats: Mapping[str, Shown] | None = None

    def find(self, name: str) -> SheetEntry | None:
        """Return the sheet of that name; as in Excel, case does not matter."""
        wanted = name.casefold()
        return next((entry for entry in self.book.sheets if entry.name.casefold() == wanted), None)

    def cells(self, entry: SheetEntry) -> SheetCells:
        """Return the cells of a sheet; none for one that holds no cells."""
        if entry.part is None:
            return EMPTY
        if entry.name not in self._cells:
            if self._strings is None:
                self._strings = shared_strings(self.book.package, self.book.strings_part)
            self._cells[entry.name] = sheet_cells(self.book.package, entry.part, self._strings, entry.name)
        return self._cells[entry.name]

    def shown(self, style: str) -> Shown:
        """Return how cells of the style of that number show numbers."""
        if self._formats is None:
            self._formats = cell_formats(self.book.package, self.book.styles_part)
        return self._formats.get(style, "plain")
