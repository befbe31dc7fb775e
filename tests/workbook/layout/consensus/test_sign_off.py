"""The sign-off."""

from __future__ import annotations

from support.consensus_plans import plan, rows

from pmqa_score.model.setup import SIGNERS


def test_chair_and_members_have_a_line_each_for_name_and_date() -> None:
    sheet = plan().sheet("Sign-off")
    assert [row[-1] for row in rows(sheet) if row[-1] in ("Chair", "Member")] == ["Chair", *["Member"] * SIGNERS]
    assert len(list(sheet.inputs())) == 2 * (SIGNERS + 1)


def test_what_is_signed_stands_above() -> None:
    labels = [row[0] for row in rows(plan().sheet("Sign-off"))]
    assert {"Agency", "Agreed total", "Agreed band", "Receipt code"} <= set(labels)
