"""Cells and texts as programs usually write them, cut out of the XML: many times quicker than a tree of it.

Nothing is guessed. Where one character is not as expected, or a bound is passed, nothing is taken, and the caller asks
the tree, which reads all that XML can be and says what is wrong. What is taken here, the tree reads alike. Cells that
are the same in many files are looked through once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from pmqa_score.errors import UnsafeFileError
from pmqa_score.workbook import limits
from pmqa_score.workbook.cells import RawCell, place
from pmqa_score.workbook.formula import shifted
from pmqa_score.workbook.package import xml_tree
from pmqa_score.workbook.xml_text import attributes, plain, unescape

_CELL = re.compile(
    r'([A-Z]{1,3}[1-9][0-9]{0,6})"(?: s="([0-9]{1,9})")?(?: t="([A-Za-z]{1,9})")?'
    r"(?:/>|>(?:<f((?: [^<>/]*)?)>([^<]*)</f>|<f( [^<>/]*)/>)?"
    r'(?:<v>([^<]*)</v>|<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?</c>)'
)
_STRING = re.compile(r'<t(?: xml:space="preserve")?>([^<]*)</t></si>')
_ROW_TAG = re.compile(r'<row( r="[1-9][0-9]{0,6}"[^<>/]*)(/?)>')
_BEGIN, _PREFIX = "<sheetData>", "x14ac:"


class _Cell(NamedTuple):
    """A cell with content and its address; of type ``s`` the text is still the number of a shared string.

    ``shares`` is the group of a formula that is filled down (None = of none).
    """

    ref: str
    raw: RawCell
    shares: str | None


_NOTHING = _Cell("", RawCell("n", "", None, "0"), None)
"""A cell without content."""


def plain_cells(rows: str, strings: Mapping[str, str]) -> dict[str, RawCell] | None:
    """Return the cells with content of a sheet whose XML up to the end of its cells is *rows*; None: ask the tree."""
    head, begin, data = rows.partition(_BEGIN)
    is_known = begin and "sheetData" not in head and "\r" not in data and "]]>" not in data
    if not is_known or rows.count("<") > limits.MAX_TAGS - 2 or not _opens(head, "</worksheet>"):
        return None
    if _PREFIX in data and ' xmlns:x14ac="' not in head:
        return None
    *lines, after = data.split("</row>")
    found: list[_Cell | None] = []
    for line in lines:
        tags, *cells = line.split('<c r="')
        if not _are_rows(tags, opened=True):
            return None
        found += map(_cell, cells)
    if None in found or not _are_rows(after, opened=False):
        return None
    return _resolved(found, strings)


def plain_strings(text: str) -> list[str] | None:
    """Return the shared strings of a part whose XML is *text*, in order; None: ask the tree."""
    body, _, after = text.rpartition("</sst>")
    head, *pieces = body.split("<si>")
    if "<!" in text or "\r" in body or "]]>" in body or after.strip() or len(pieces) > limits.MAX_STRINGS:
        return None
    if text.count("<") > limits.MAX_TAGS or not _opens(head, "</sst>"):
        return None
    found = [_string(piece) for piece in pieces]
    texts = [one for one in found if one is not None]
    return texts if len(texts) == len(found) else None


def _resolved(found: Iterable[_Cell | None], strings: Mapping[str, str]) -> dict[str, RawCell] | None:
    """Return cells by address with their shared texts and formulas; None where one contradicts another."""
    cells: dict[str, RawCell] = {}
    shared: dict[str, tuple[str, int, int]] = {}
    kept = written_out = 0
    for cell in found:
        if cell is None or cell is _NOTHING:
            continue
        ref, raw, group = cell
        if raw.type == "s":
            text = strings.get(raw.text)
            if text is None or len(text) > limits.MAX_TEXT:
                return None
            if not text and raw.formula is None:
                continue
            raw = RawCell("text", text, raw.formula, raw.style)
        if group is not None:
            row, column = place(ref) or (0, 0)
            if raw.formula:
                shared[group] = (raw.formula, row, column)
            elif group in shared:
                master, first_row, first_column = shared[group]
                written_out += len(master)
                raw = raw._replace(formula=shifted(master, row - first_row, column - first_column))
        cells[ref] = raw
        kept += 1
    is_sound = kept == len(cells) <= limits.MAX_CELLS and written_out <= limits.MAX_SHARED
    return cells if is_sound else None


@lru_cache(maxsize=1 << 15)
def _cell(piece: str) -> _Cell | None:
    """Return the cell whose XML after ``<c r="`` is *piece*, ``_NOTHING`` for one without content, None if unknown."""
    match = _CELL.fullmatch(piece)
    if match is None:
        return None
    ref, style, kind, tag, written, alone, value, inline = match.groups()
    is_formula = tag is not None or alone is not None
    formula, shares = _formula(tag or alone or "", written or "") if is_formula else (None, None)
    text = plain(value or inline or "")
    if text is None or (is_formula and formula is None) or (inline is not None and kind != "inlineStr"):
        return None
    if kind in ("str", "inlineStr"):
        kind, text = "text", unescape(text)
    elif kind != "s":
        text = text.strip()
    if not text and not is_formula:
        return _NOTHING
    row, column = place(ref) or (limits.MAX_ROW, limits.MAX_COLUMN)
    is_bounded = row < limits.MAX_ROW and column < limits.MAX_COLUMN and len(text) <= limits.MAX_TEXT
    return _Cell(ref, RawCell(kind or "n", text, formula, style or "0"), shares) if is_bounded else None


@lru_cache(maxsize=1 << 13)
def _string(piece: str) -> str | None:
    """Return the text whose XML after ``<si>`` is *piece*; None if it is not of one run."""
    match = _STRING.fullmatch(piece)
    text = plain(match[1]) if match else None
    return None if text is None else unescape(text)


def _formula(written_as: str, written: str) -> tuple[str | None, str | None]:
    """Return a formula's text, None where it is for the tree, and the group that it shares a text with."""
    known = attributes(written_as)
    text = plain(written)
    if known is None or text is None or len(text) > limits.MAX_FORMULA:
        return None, None
    return text, known.get("si") if known.get("t") == "shared" else None


@lru_cache(maxsize=1 << 13)
def _are_rows(tags: str, *, opened: bool) -> bool:
    """Tell whether *tags* are those of empty rows, and, *opened*, at the end the one that opens the next row."""
    found = list(_ROW_TAG.finditer(tags))
    if "".join(tag[0] for tag in found) != tags or any(attributes(tag[1]) is None for tag in found):
        return False
    closed = [tag[2] == "/" for tag in found]
    return bool(closed) and all(closed[:-1]) and not closed[-1] if opened else all(closed)


@lru_cache(maxsize=1 << 8)
def _opens(head: str, closing: str) -> bool:
    """Tell whether *head* is sound XML once *closing* stands behind it."""
    try:
        xml_tree(head + closing, "", "")
    except UnsafeFileError:
        return False
    return True
