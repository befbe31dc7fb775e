"""Scoring sense of one item: twin of the rules of ``scoring.checks`` that look at a single item.

Each gives TRUE where its rule finds something, FALSE elsewhere. ``given`` is the number of the range of the percent.
"""

from __future__ import annotations

from pmqa_score.scoring.checks import STRENGTH_FROM


def percent_above_factors(given: str, ranks: str) -> str:
    """Return whether the percent's range lies above the lowest range among the factors."""
    return f"{given}>MIN({ranks})"


def percent_not_as_suggested(given: str, suggested: str, *, only_below: bool) -> str:
    """Return whether the percent lies in another range than the factors suggest; *only_below* in a lower one."""
    return f"{given}{'<' if only_below else '<>'}{suggested}"


def high_without_strength(percent: str, strengths: str) -> str:
    """Return whether the percent asks for a strength and none is written."""
    return f"AND({percent}>={STRENGTH_FROM},{strengths}=0)"


def score_without_evidence(percent: str, evidence: str) -> str:
    """Return whether there is a percent above 0 without evidence; *evidence* counts what was found."""
    return f"AND({percent}>0,{evidence}=0)"
