"""Percents to try: twin of ``scoring.what_if`` and of the gains in ``scoring.gap.plans``."""

from __future__ import annotations

from pmqa_score.model.bands import Scale
from pmqa_score.workbook.formulas.marks import GOOD


def earned(mark: str, cell: str, points: str, now: str) -> str:
    """Return the points with the percent in *cell* where it is usable, else those of *now*."""
    return f'IF({mark}="{GOOD}",ROUND({points}*{cell}/100,2),{now})'


def change(then: str, now: str, is_tried: str) -> str:
    """Return how many points more that is; empty where nothing is tried, or an item has no points yet."""
    return f'IF(AND({is_tried},ISNUMBER({then}),ISNUMBER({now})),ROUND({then}-{now},2),"")'


def gain(percent: str, points: str, now: str, scale: Scale) -> str:
    """Return what a step more brings; empty for an item without a percent, or with the highest."""
    then = f"ROUND({points}*({percent}+{scale.step})/100,2)"
    return f'IF(ISNUMBER({percent}),IF({percent}<{scale.highest},ROUND({then}-{now},2),""),"")'
