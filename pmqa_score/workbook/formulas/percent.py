"""Points earned and range of an item that gets a percent: twin of ``scoring.percent`` and ``scoring.bands``."""

from __future__ import annotations

from pmqa_score.workbook.formulas.marks import GOOD


def earned(mark: str, points: str, cell: str) -> str:
    """Return the points earned, empty while the percent is not valid: never zero for an unanswered item."""
    return f'IF({mark}="{GOOD}",ROUND({points}*{cell}/100,2),"")'


def range_for(mark: str, cell: str, lowers: str, shown: str) -> str:
    """Return what *shown* says of the range that *cell*'s percent lies in, empty while the percent is not valid."""
    return f'IF({mark}="{GOOD}",INDEX({shown},{rank(cell, lowers)}),"")'


def rank(cell: str, lowers: str) -> str:
    """Return the number of the range that *cell*'s percent lies in, 1 for the lowest; *lowers* are the lower bounds."""
    return f"MATCH({cell},{lowers},1)"
