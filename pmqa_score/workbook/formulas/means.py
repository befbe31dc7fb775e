"""Means of scores: twin of ``scoring.means``. They are taken in whole hundredths, which doubles hold exactly."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.scoring.means import FOUR


def mean(scores: str) -> str:
    """Return the mean of the ranges or cells *scores*, half up to 2 decimals; empty while there are none."""
    return f'IF(COUNT({scores})=0,"",ROUND(ROUND(SUM({scores})*100,0)/COUNT({scores}),0)/100)'


def mean_of_all(scores: str, count: int) -> str:
    """Return the mean of *count* scores; empty until all of them are there."""
    return f'IF(COUNT({scores})<{count},"",ROUND(ROUND(SUM({scores})*100,0)/{count},0)/100)'


def of_four(score: str, points: Decimal) -> str:
    """Return *score*, of *points*, on the scale of 4; for display only."""
    return f"ROUND(ROUND({score}*100,0)*{FOUR}/{points},0)/100"
