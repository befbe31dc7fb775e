"""What a consensus owes, marked live; against the program in tests/parity."""

from __future__ import annotations

import pytest
from support.live_formula import result

from pmqa_score.workbook.formulas import consensus


@pytest.mark.parametrize(("agreed", "left"), [("45", False), ("60", False), ("40", True), ("65", True)])
def test_outside_what_the_assessors_gave(agreed: str, left: bool) -> None:
    assert result(consensus.left_range('"✓"', agreed, "45", "60")) is left


def test_nothing_is_left_where_nobody_answered_or_nothing_is_agreed() -> None:
    assert result(consensus.left_range('"✓"', "40", '""', '""')) is False
    assert result(consensus.left_range('""', '""', "45", "60")) is False


def test_a_reason_that_is_owed_and_missing_is_marked() -> None:
    assert result(consensus.reason_mark('"!"', '""', 10)) == "✗"
    assert result(consensus.reason_mark('"!"', '"ก"', 10)) == "✓"
    assert result(consensus.reason_mark('""', '""', 10)) in (None, "")
    assert result(consensus.reason_mark('""', '"12345678901"', 10)) == "! 11"


@pytest.mark.parametrize(
    ("name", "date", "mark"), [('""', '""', "✗"), ('"ก"', '""', "!"), ('""', '"1"', "!"), ('"ก"', '"1"', "✓")]
)
def test_a_signature_needs_name_and_date(name: str, date: str, mark: str) -> None:
    assert result(consensus.signed_mark(name, date, required=True)) == mark


def test_a_change_is_blank_until_both_are_known() -> None:
    assert result(consensus.change("40.1", "40.3")) == pytest.approx(0.2)
    assert result(consensus.change('""', "40")) in (None, "")
