"""Points earned and range of an item that gets a percent: twin of ``scoring.percent`` and ``scoring.bands``."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.workbook.formulas.marks import GOOD
from pmqa_score.workbook.formulas.words import one_of


def earned(mark: str, points: str, cell: str) -> str:
    """Return the points earned, empty while the percent is not valid: never zero for an unanswered item."""
    return f'IF({mark}="{GOOD}",ROUND({points}*{cell}/100,2),"")'


def shown(mark: str, cell: str) -> str:
    """Return the percent that counts, else its mark: ✗ for what is none, empty while there is none."""
    return f'IF({mark}="{GOOD}",{cell},{mark})'


def rank(mark: str, cell: str, lowers: str) -> str:
    """Return the number of the range that *cell*'s percent lies in, 1 for the lowest; empty while it is not valid.

    *lowers* are the lower bounds.
    """
    return f'IF({mark}="{GOOD}",MATCH({cell},{lowers},1),"")'


def range_for(mark: str, rank: str, names: Sequence[str]) -> str:
    """Return which of *names* the range number *rank* has, empty while the percent is not valid."""
    return f'IF({mark}="{GOOD}",{one_of(rank, names)},"")'
