"""What was found for an item: twin of ``scoring.evidence``."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.scoring.evidence import Found, found
from pmqa_score.workbook.formulas.marks import FULL, GOOD, HALF, LOOK, NONE, count

_SIGNS: dict[Found, str] = {"yes": FULL, "partly": HALF, "no": NONE}


def sign(option: str) -> str:
    """Return the sign of a state of an evidence point: ● for yes and any level above 0, ◐ for partly, ○ for no."""
    return _SIGNS[found(option)]


def evidence_counted(marks: str) -> str:
    """Return the formula that counts each sign in a range of marks: ``● 2   ◐ 1   ○ 0``."""
    return '&"   '.join(f'{shown} "&{count(shown, marks)}' for shown in _SIGNS.values()).join(('"', ""))


def evidence_words(counts: Mapping[str, int]) -> str:
    """Return *counts* as that formula tells them."""
    return "   ".join(f"{shown} {counts[state]}" for state, shown in _SIGNS.items())


def evidence_found(points: str, notes: str) -> str:
    """Return how many evidence points and questions show something; empty ranges are left out."""
    seen = [count(FULL, points), count(HALF, points)] if points else []
    seen += [count(GOOD, notes), count(LOOK, notes)] if notes else []
    return "+".join(seen) or "0"
