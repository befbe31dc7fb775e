"""Percent, points earned and range of an item: twin of ``scoring.percent`` and ``scoring.bands``."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.bands import Scale
from pmqa_score.workbook.layout.builder import quoted


def is_valid(cell: str, source: str) -> str:
    """Return a formula that is TRUE while *cell* holds a number of the list *source*."""
    return f"AND(ISNUMBER({cell}),COUNTIF({source},{cell})=1)"


def earned(ok: str, cell: str, points: Decimal) -> str:
    """Return the points earned, empty while the percent is not valid: never zero for an unanswered item."""
    return f'IF({ok},ROUND({points}*{cell}/100,2),"")'


def range_label(ok: str, cell: str, scale: Scale) -> str:
    """Return the id of the range a percent lies in, empty while it is not valid."""
    bounds = ",".join(str(r.lower) for r in scale.ranges)
    labels = ",".join(quoted(r.id.replace("-", "–") + " %") for r in scale.ranges)
    return f'IF({ok},CHOOSE(MATCH({cell},{{{bounds}}},1),{labels}),"")'
