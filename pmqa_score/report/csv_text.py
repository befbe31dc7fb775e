"""CSV for Excel, row by row: UTF-8 with BOM, lines end in CR LF, texts harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
"""How a text begins that a spreadsheet may take for a formula when it opens a CSV."""

_TOGETHER = 500
"""Rows that are made into text at once."""


def csv_pieces(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """Yield the file that *heads* and *rows* make, piece by piece; None is an empty cell."""
    lines = chain([heads], rows)
    begin = "\ufeff"
    while some := list(islice(lines, _TOGETHER)):
        yield begin.encode() + csv_lines(some)
        begin = ""


def csv_lines(rows: Iterable[Sequence[object]]) -> bytes:
    """Return *rows* as they stand in such a file."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([neutral(value) for value in row] for row in rows)
    return text.getvalue().encode()


def neutral(value: object) -> object:
    """Return *value*, a text that could start a formula with an apostrophe before it.

    >>> neutral("=1+1"), neutral("ดี"), neutral(-5)
    ("'=1+1", 'ดี', -5)
    """
    if isinstance(value, str) and (value.startswith(TRIGGERS) or value.lstrip().startswith(TRIGGERS)):
        return f"'{value}"
    return value
