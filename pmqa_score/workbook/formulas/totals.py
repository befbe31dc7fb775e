"""Sums over items and categories: twin of ``scoring.totals``. An unanswered item is empty, so it is never zero."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.workbook.formulas.references import quoted


def sum_earned(earned: str) -> str:
    """Return the sum of the points earned in the ranges or cells *earned*; empty while there are none."""
    return f'IF(COUNT({earned})=0,"",ROUND(SUM({earned}),2))'


def answered(earned: str) -> str:
    """Return how many of the cells *earned* have a score."""
    return f"COUNT({earned})"


def share(earned: str, points: str) -> str:
    """Return *earned* of *points* in percent; the inner ROUND gives whole hundredths, which doubles hold exactly."""
    return f"ROUND(ROUND({earned}*100,0)/{points},2)"


def only_if(test: str, formula: str) -> str:
    """Return *formula* where *test* is true, else empty."""
    return f'IF({test},{formula},"")'


def missing(earned: Mapping[str, str]) -> str:
    """Return the ids of the items without a score, with a space between; *earned* gives each item's cell."""
    names = "&".join(f'IF(ISNUMBER({cell}),"",{quoted(item + " ")})' for item, cell in earned.items())
    return f"TRIM({names})"
