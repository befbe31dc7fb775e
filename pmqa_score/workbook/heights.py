"""Row heights for wrapped Thai text: a headless program and a protected sheet fit none by themselves.

Letters of TH Sarabun New are of a few widths; vowels and tone marks above and below take none. A line is 1.336 points
high a point, and up to 1.39 where a program rounds lines to pixels. The constants fit how LibreOffice wraps the texts
of the workbooks: ``tests/workbook/test_printed.py``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

LINE, TALLEST = 1.39, 409.5
_UNIT = 96 / 72 / 7  # column units a point: 7 pixels a unit
_EMS: Mapping[float, str] = {
    0.00: "ัิีึืฺุู็่้๊๋์ํ๎",
    0.15: "!'Iij|",
    0.20: "(),.:;[]`lเ‹›·",
    0.25: ' "-frt{}โใไๅ•',
    0.30: "*/?J\\sง",
    0.35: "acgkvxyzฐธรวาำ",
    0.40: "$0123456789BEFKLPRSTVY_ehnuกขฃคฅจฉชซดตถผฝยฤลศสอฮฯะแ–“”",
    0.50: "OQUฑพฟฬ๏๐๑๒๓๔๕๖๗๘๙…",
    0.60: "@wฌญฒMณ",
    0.70: "%Wm✓✗●◐○▲▼◆⇕",
}
"""Width → letters, in parts of the font size; all others take 0.45."""

_WIDTHS = {letter: width for width, letters in _EMS.items() for letter in letters}
_OTHERS = 0.45
_WORD_LOSS = 0.24  # column units a point that a line loses where words move to the next one
_PADDING = 5 / 7  # a merged column's inner padding, in column units
_SURE, _MARGIN = 0.98, 1.0  # a single line leaves 2 % of its column and a column unit free


def lines(text: str, width: float, points: float) -> int:
    """Return how many lines *text* takes in a column of *width* units at *points* font size."""
    parts = (_extent(part, points) for part in text.split("\n"))
    per_line = max(points * _UNIT, width - _WORD_LOSS * points)
    return sum(1 if extent <= width * _SURE - _MARGIN else math.ceil(extent / per_line) for extent in parts)


def height(line_count: int, points: float) -> float:
    """Return the row height for that many lines, in points, up to the next 0.75; never over Excel's limit."""
    return min(TALLEST, math.ceil((line_count * LINE * points + 1.5) / 0.75) * 0.75)


def merged_width(widths: Iterable[float]) -> float:
    """Return the width of merged columns, in column units."""
    parts = list(widths)
    return sum(parts) + (len(parts) - 1) * _PADDING


@lru_cache(maxsize=20_000)
def _extent(text: str, points: float) -> float:
    """Return how long *text* is in one line, in column units."""
    return sum(_WIDTHS.get(letter, _OTHERS) for letter in text) * points * _UNIT
