"""Evidence points counted by factor."""

from __future__ import annotations

import pytest
from support.editions import say

from pmqa_score.model.criteria import EvidencePoint
from pmqa_score.scoring.evidence import EvidenceCounts, evidence_counts, found

POINTS = (
    EvidencePoint(id="1", factor="A", text=say("a name")),
    EvidencePoint(id="2", factor="A", text=say("an owner")),
    EvidencePoint(id="3", factor="A", text=say("steps")),
    EvidencePoint(id="4", factor="L", text=say("level"), levels=(say("one"), say("two"))),
)


@pytest.mark.parametrize(
    ("state", "says"), [("yes", "yes"), ("partly", "partly"), ("no", "no"), ("0", "no"), ("1", "yes"), ("3", "yes")]
)
def test_a_state_says_whether_the_point_was_found(state: str, says: str) -> None:
    assert found(state) == says


def test_points_are_counted_by_their_factor() -> None:
    states = {"1": "yes", "3": "partly", "4": "0"}  # 2 is unanswered
    assert evidence_counts(POINTS, states, "A") == EvidenceCounts(1, 1, 0)
    assert evidence_counts(POINTS, states, "L") == EvidenceCounts(0, 0, 1)


def test_a_factor_without_points_counts_nothing() -> None:
    assert evidence_counts(POINTS, {"1": "yes"}, "D") == EvidenceCounts(0, 0, 0)
