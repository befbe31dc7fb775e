"""Hide the columns beyond a sheet's own: a form ends where it ends, and the style of a row shows in the form alone."""

from __future__ import annotations

from pmqa_score.workbook.plan import Sheet

_LAST = 16_384
_END = b"</cols>"


def fenced(part: bytes, sheet: Sheet) -> bytes:
    """Return the part of *sheet* with all columns hidden that it has no use for; hidden sheets stay as they are."""
    if sheet.hidden:
        return part
    own = max((cell.column + cell.columns for cell in sheet.cells), default=0)
    first = max(own, len(sheet.widths)) + 1
    beyond = f'<col min="{first}" max="{_LAST}" width="0" hidden="1" customWidth="1"/>'
    return part.replace(_END, beyond.encode() + _END, 1)
