"""Evidence counted by the signs of its marks."""

from __future__ import annotations

import pytest
from support.live_formula import Raw, result

from pmqa_score.workbook.formulas.evidence import evidence_counted, evidence_found, evidence_words, sign

MARKS: dict[str, Raw] = {"A1": "●", "A2": "◐", "A3": "○", "A4": "✗", "A5": "●"}


@pytest.mark.parametrize(
    ("option", "shown"), [("yes", "●"), ("partly", "◐"), ("no", "○"), ("0", "○"), ("1", "●"), ("3", "●")]
)
def test_each_state_has_its_sign(option: str, shown: str) -> None:
    assert sign(option) == shown


def test_signs_are_counted_by_state() -> None:
    assert result(evidence_counted("A1:A6"), **MARKS) == "● 2   ◐ 1   ○ 1"
    assert evidence_words({"yes": 2, "partly": 1, "no": 1}) == "● 2   ◐ 1   ○ 1"


def test_found_evidence_is_points_and_notes() -> None:
    notes: dict[str, Raw] = {"B1": "✓", "B2": "! 61", "B3": "✗"}
    assert result(evidence_found("A1:A6", "B1:B3"), **MARKS, **notes) == 5  # ● ● ◐ and two notes
    assert result(evidence_found("", "B1:B3"), **notes) == 2
    assert result(evidence_found("", "")) == 0
