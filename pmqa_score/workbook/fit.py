"""How high a row has to be for a text in a cell of some style."""

from __future__ import annotations

from collections.abc import Iterable

from pmqa_score.workbook.heights import height, lines, merged_width
from pmqa_score.workbook.style import look, size, wraps

_BOLD = 1.05  # bold letters are that much wider
_INDENT = 1.5  # column units a step of indent takes


def needed_height(text: str, widths: Iterable[float], style: str) -> float:
    """Return the height (points) that *text* needs in merged columns of *widths*; one line where it does not wrap."""
    if not wraps(style):
        return height(1, size(style))
    properties = look(style)
    width = merged_width(widths) - _INDENT * properties.get("indent", 0)
    letters = size(style) * (_BOLD if properties.get("bold") else 1)
    return height(lines(text, width, letters), size(style))
