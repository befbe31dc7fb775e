"""Cells of a sheet from the tree of its XML, whichever way a program writes it; what contradicts itself is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from pmqa_score.errors import UnsafeFileError
from pmqa_score.workbook import limits
from pmqa_score.workbook.cells import RawCell, place
from pmqa_score.workbook.formula import shifted
from pmqa_score.workbook.package import namespace
from pmqa_score.workbook.plan import address
from pmqa_score.workbook.refusal import refusal
from pmqa_score.workbook.xml_text import rich_text, unescape

_ROW = re.compile(r"[1-9]\d{0,6}", re.ASCII)


def tree_cells(root: Element, strings: Mapping[str, str], *, file: str, sheet: str) -> dict[str, RawCell]:
    """Return the cells with content of the sheet *root*; UnsafeFileError where it contradicts itself or has no end."""
    reader = _SheetReader(file, sheet, namespace(root), strings)
    data = root.find(reader.ns + "sheetData")
    for row in data if data is not None else ():
        reader.take_row(row)
    return reader.cells


class _SheetReader:
    """Walks the rows of one sheet; keeps count for rows and cells that do not say where they are."""

    def __init__(self, file: str, sheet: str, ns: str, strings: Mapping[str, str]) -> None:
        self.file, self.sheet, self.ns, self.strings = file, sheet, ns, strings
        self.cells: dict[str, RawCell] = {}
        self.row = -1
        self.shared: dict[str, tuple[str, int, int]] = {}
        self.written_out = 0
        self.value, self.formula, self.inline = ns + "v", ns + "f", ns + "is"

    def take_row(self, row: Element) -> None:
        number = row.get("r")
        self.row = self._whole(number) - 1 if number else self.row + 1
        before = ""
        for cell in row:
            before = cell.get("r") or self._after(before)
            if len(cell):  # a style without content is nothing, wherever it is
                raw = self._raw(cell, before)
                if raw.text or raw.formula is not None:
                    self._keep(before, raw)
        if before and not number:
            self.row = self._place(before)[0]

    def _after(self, ref: str) -> str:
        row, column = self._place(ref) if ref else (self.row, -1)
        return address(row, column + 1)

    def _place(self, ref: str) -> tuple[int, int]:
        if (spot := place(ref)) is None:
            raise self._refused("CELL_ADDRESS_BROKEN", ref)
        return spot

    def _keep(self, ref: str, raw: RawCell) -> None:
        row, column = self._place(ref)
        if row >= limits.MAX_ROW or column >= limits.MAX_COLUMN:
            raise self._refused("CELL_TOO_FAR", ref)
        if ref in self.cells:
            raise self._refused("CELL_TWICE", ref)
        if len(self.cells) >= limits.MAX_CELLS:
            raise self._refused("TOO_MANY_CELLS", ref)
        self.cells[ref] = raw

    def _raw(self, cell: Element, ref: str) -> RawCell:
        kind = cell.get("t") or "n"
        text, formula = "", None
        for child in cell:
            tag = child.tag
            if tag == self.value:
                text = child.text or ""
            elif tag == self.formula:
                formula = self._formula_text(child, ref)
            elif tag == self.inline:
                text, kind = rich_text(child, self.ns), "text"
        if kind == "s":
            text, kind = self._shared_string(text, ref), "text"
        elif kind in ("str", "inlineStr"):
            text, kind = unescape(text), "text"
        elif kind != "text":
            text = text.strip()
        if len(text) > limits.MAX_TEXT:
            raise self._refused("CELL_TEXT_TOO_LONG", ref)
        return RawCell(kind, text, formula, cell.get("s") or "0")

    def _shared_string(self, number: str, ref: str) -> str:
        text = self.strings.get(number)
        if text is None and number.strip():
            raise self._refused("STRING_NUMBER_BROKEN", ref, number)
        return text or ""

    def _formula_text(self, node: Element, ref: str) -> str:
        text = node.text or ""
        if len(text) > limits.MAX_FORMULA:
            raise self._refused("FORMULA_TOO_LONG", ref)
        group = node.get("si")
        if group is None or node.get("t") != "shared":
            return text
        here = self._place(ref)
        if text:
            self.shared[group] = (text, *here)
            return text
        if group not in self.shared:
            return ""
        master, row, column = self.shared[group]
        self.written_out += len(master)
        if self.written_out > limits.MAX_SHARED:
            raise self._refused("TOO_MANY_FORMULAS", ref)
        return shifted(master, here[0] - row, here[1] - column)

    def _whole(self, number: str) -> int:
        if not _ROW.fullmatch(number):
            raise self._refused("CELL_ADDRESS_BROKEN", "", number)
        return int(number)

    def _refused(self, code: str, ref: str, found: str = "") -> UnsafeFileError:
        return refusal(UnsafeFileError, code, self.file, found or ref, sheet=self.sheet, cell=ref)
