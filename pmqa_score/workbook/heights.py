"""Row heights for wrapped Thai text: a headless program and a protected sheet fit none by themselves.

A visible character of TH Sarabun New takes 0.070 column units a point, vowels and tone marks above and below take none;
a line is 1.336 points high a point. The constants fit LibreOffice's own wrapping of 150 real texts in 8 widths.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

ADVANCE, LINE, TALLEST = 0.070, 1.336, 409.5
_WORD_LOSS = 3  # characters a line that pay for words moving to the next one
_MARGIN = 2  # characters that a line has to spare: its cell is padded, and wide letters come together
_PADDING = 5 / 7  # a merged column's inner padding, in column units


def lines(text: str, width: float, points: float) -> int:
    """Return how many lines *text* takes in a column of *width* units at *points* font size."""
    fits = width / (ADVANCE * points) - _MARGIN
    per_line = max(1.0, fits - _WORD_LOSS + _MARGIN)
    counts = (_visible(part) for part in text.split("\n"))
    return sum(1 if count <= fits else math.ceil(count / per_line) for count in counts)


def height(line_count: int, points: float) -> float:
    """Return the row height for that many lines, in points, up to the next 0.75; never over Excel's limit."""
    return min(TALLEST, math.ceil((line_count * LINE * points + 1.5) / 0.75) * 0.75)


def merged_width(widths: Iterable[float]) -> float:
    """Return the width of merged columns, in column units."""
    parts = list(widths)
    return sum(parts) + (len(parts) - 1) * _PADDING


def _visible(text: str) -> int:
    return sum(not _is_mark(character) for character in text)


def _is_mark(character: str) -> bool:
    return character == "\u0e31" or "\u0e34" <= character <= "\u0e3a" or "\u0e47" <= character <= "\u0e4e"
