"""The parts of a workbook that hold cells: sheets, and the texts that they share."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.errors import UnsafeFileError
from pmqa_score.workbook import limits
from pmqa_score.workbook.cells import SheetCells
from pmqa_score.workbook.package import Package, namespace
from pmqa_score.workbook.plain_cells import plain_cells, plain_strings
from pmqa_score.workbook.refusal import refusal
from pmqa_score.workbook.tree_cells import tree_cells
from pmqa_score.workbook.xml_text import rich_text

_END = "</sheetData>"
_CLOSED = "</worksheet>"


def shared_strings(package: Package, part: str | None) -> dict[str, str]:
    """Return the workbook's shared strings by number, as cells refer to them."""
    if part is None:
        return {}
    text = package.text(part)
    texts = plain_strings(text)
    if texts is None:
        root = package.parsed(text, part)
        ns = namespace(root)
        if len(root) > limits.MAX_STRINGS:
            raise refusal(UnsafeFileError, "TOO_MANY_STRINGS", package.file, str(len(root)))
        texts = [rich_text(node, ns) for node in root if node.tag == ns + "si"]
    return {str(number): text for number, text in enumerate(texts)}


def sheet_cells(package: Package, part: str, strings: Mapping[str, str], sheet: str) -> SheetCells:
    """Return the cells with content of one sheet; UnsafeFileError where the sheet contradicts itself or has no end.

    What follows the cells (validations, formats: half of the sheet) is not parsed where the end of the cells is plain.
    """
    text = package.text(part)
    rows, end, rest = text.partition(_END)
    if not end or "<!" in text:  # a comment or CDATA could hide another end
        root = package.parsed(text, part)
        is_protected = root.find(namespace(root) + "sheetProtection") is not None
        return SheetCells(tree_cells(root, strings, file=package.file, sheet=sheet), is_protected)
    cells = plain_cells(rows, strings)
    if cells is None:
        root = package.parsed(rows + _END + _CLOSED, part)
        cells = tree_cells(root, strings, file=package.file, sheet=sheet)
    return SheetCells(cells, "<sheetProtection" in rest)
