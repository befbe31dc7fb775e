"""A sheet of tens of thousands of rows: each is written at once, the same as by xlsxwriter cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

Cell = tuple[str | int | Decimal | None, Format]
"""A value and its format; None and an empty text are left blank."""

_SPECIAL = re.compile(r"[<>&\"\x00-\x1f\x7f-\x9f\ud800-\uffff]|_x|\A\s|\s\Z")
"""What of a text is not written as it is: xlsxwriter's own way knows how, and cuts what is too long."""

_LONG = 16_000


class LongSheet(Worksheet):  # type: ignore[misc] # xlsxwriter has no types
    """A worksheet of a workbook in ``constant_memory``; a test holds its rows to be what xlsxwriter writes."""

    def write_whole_row(self, row: int, height: float, cells: Iterable[Cell]) -> None:
        """Write *row*, below all others so far and *height* points high, with *cells* from the first column on."""
        self._write_single_row(row)  # the row that was begun before
        self.set_row(row, height)
        self._write_row(row, None, self.row_info.pop(row))
        self._check_dimensions(row, 0)
        written: list[str] = []
        column = 0
        for column, (value, shape) in enumerate(cells):
            place = f'r="{_letters(column)}{row + 1}" s="{shape._get_xf_index()}"'  # noqa: SLF001 (as its own loop does)
            if value is None or value == "":
                written.append(f"<c {place}/>")
            elif not isinstance(value, str):
                written.append(f"<c {place}><v>{float(value):.16G}</v></c>")
            elif _is_plain(value):
                written.append(f'<c {place} t="inlineStr"><is><t>{value}</t></is></c>')
            else:
                self.fh.write("".join(written))
                written.clear()
                self.write_string(row, column, value, shape)
                self._write_cell(row, column, self.table[row].pop(column))
        self.fh.write("".join(written))
        self._check_dimensions(row, column)
        self._xml_end_tag("row")


@lru_cache(maxsize=1 << 12)  # titles, names and sentences stand in many rows
def _is_plain(text: str) -> bool:
    return len(text) < _LONG and not _SPECIAL.search(text)


@lru_cache(maxsize=1 << 8)
def _letters(column: int) -> str:
    letters: str = xl_col_to_name(column)
    return letters
