"""What an assessor found of the evidence points, counted by factor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from pmqa_score.model.criteria import EvidencePoint

Found = Literal["yes", "partly", "no"]

EVIDENCE_STATES = ("yes", "partly", "no")
ABSENT = frozenset({"no", "0"})
"""States of an evidence point that say it was not found."""


@dataclass(frozen=True, slots=True)
class EvidenceCounts:
    """How many evidence points are found, partly found, not found; the rest is unanswered."""

    yes: int
    partly: int
    no: int


def evidence_states(point: EvidencePoint) -> tuple[str, ...]:
    """Return what an evidence point may be: yes, partly, no; or one of its levels, "0" (none of them) and up."""
    return tuple(str(n) for n in range(len(point.levels) + 1)) if point.levels else EVIDENCE_STATES


def found(state: str) -> Found:
    """Return what the state of an evidence point says: any level above 0 is ``yes``, level 0 is ``no``.

    >>> found("2"), found("0")
    ('yes', 'no')
    """
    if state in ABSENT:
        return "no"
    return "partly" if state == "partly" else "yes"


def evidence_counts(points: Iterable[EvidencePoint], states: Mapping[str, str], factor: str) -> EvidenceCounts:
    """Return the counts over the *points* of *factor*; *states* is evidence point id → state."""
    said = [found(states[point.id]) for point in points if point.factor == factor and point.id in states]
    return EvidenceCounts(said.count("yes"), said.count("partly"), said.count("no"))
