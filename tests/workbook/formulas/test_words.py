"""Words for findings."""

from __future__ import annotations

from support.live_formula import result

from pmqa_score.workbook.formulas import words


def test_yes_or_no() -> None:
    assert [result(words.yes_or_no("A1>1", "yes", "no"), A1=n) for n in (2, 1)] == ["yes", "no"]
