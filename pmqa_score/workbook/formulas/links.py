"""Linked items side by side: twin of ``scoring.checks.linked_items_apart`` and ``same_percent_everywhere``."""

from __future__ import annotations

from pmqa_score.scoring.checks import FAR_APART


def gap(process: str, results: str) -> str:
    """Return the process item's percent minus the results item's; empty until both have one."""
    return f'IF(AND(ISNUMBER({process}),ISNUMBER({results})),{process}-{results},"")'


def is_far(gap: str) -> str:
    """Return TRUE where a gap deserves a look."""
    return f"IF(ISNUMBER({gap}),ABS({gap})>={FAR_APART},FALSE)"


def far_apart(gaps: str) -> str:
    """Return how many of *gaps* deserve a look."""
    return f'COUNTIF({gaps},">={FAR_APART}")+COUNTIF({gaps},"<=-{FAR_APART}")'


def is_same_everywhere(percents: str, items: int) -> str:
    """Return TRUE where all items have one and the same percent."""
    return f"AND(COUNT({percents})={items},{items}>1,MAX({percents})=MIN({percents}))"
