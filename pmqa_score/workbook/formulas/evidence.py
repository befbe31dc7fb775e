"""What was found for an item: twin of ``scoring.evidence``."""

from __future__ import annotations

from pmqa_score.scoring.fields import ABSENT
from pmqa_score.workbook.formulas.marks import FULL, GOOD, HALF, LOOK, NONE, count


def sign(option: str) -> str:
    """Return the sign of a state of an evidence point: ``yes`` and levels ●, ``partly`` ◐, ``no`` and level 0 ○."""
    if option in ABSENT:
        return NONE
    return HALF if option == "partly" else FULL


def evidence_counts(marks: str) -> dict[str, str]:
    """Return the formulas that count ``yes``, ``partly`` and ``no`` in a range of marks."""
    return {"yes": count(FULL, marks), "partly": count(HALF, marks), "no": count(NONE, marks)}


def evidence_found(points: str, notes: str) -> str:
    """Return how many evidence points and questions show something; empty ranges are left out."""
    found = [count(FULL, points), count(HALF, points)] if points else []
    found += [count(GOOD, notes), count(LOOK, notes)] if notes else []
    return "+".join(found) or "0"
