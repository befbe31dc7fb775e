"""The cell formats of one workbook while it is drawn, and how a refusal of the drawing library stops it."""

from __future__ import annotations

import xlsxwriter
from xlsxwriter.format import Format

from pmqa_score.workbook.style import UNSEEN, look


class DrawnFormats:
    """Styles by name as formats of one workbook, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        """Start with no format."""
        self._book = book
        self._made: dict[str, Format] = {}

    def __getitem__(self, style: str) -> Format | None:
        """Return the format of a style, None for cells that nobody sees; KeyError for a name that is none."""
        if style == UNSEEN:
            return None
        if style not in self._made:
            self._made[style] = self._book.add_format(look(style))
        return self._made[style]


def must(returned: object) -> None:
    """Stop where xlsxwriter returns a refusal: a text too long, a name not allowed, a cell out of bounds."""
    if isinstance(returned, int) and returned < 0:
        raise ValueError(f"xlsxwriter refused a cell or a rule ({returned})")
