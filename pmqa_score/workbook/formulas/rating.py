"""The rating of an item: twin of ``scoring.rating``."""

from __future__ import annotations

from pmqa_score.workbook.formulas.means import mean_of_all


def rating(ratings: str, questions: int) -> str:
    """Return the mean of the safe ratings in the range *ratings*; empty until every one of *questions* has one."""
    return mean_of_all(ratings, questions)
