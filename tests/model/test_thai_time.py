"""Time in Thailand."""

from __future__ import annotations

from datetime import UTC, datetime

from pmqa_score.model.thai_time import BANGKOK, BUDDHIST_ERA, BUDDHIST_YEARS


def test_midnight_in_bangkok_is_five_in_the_afternoon_before_in_utc() -> None:
    assert datetime(2026, 3, 31, tzinfo=BANGKOK) == datetime(2026, 3, 30, 17, tzinfo=UTC)


def test_a_year_is_buddhist_or_gregorian_never_both() -> None:
    """2568 is 2025 + 543; the Gregorian years anybody may mean lie below the Buddhist ones."""
    assert 2025 + BUDDHIST_ERA == 2568
    assert 2568 in BUDDHIST_YEARS
    assert 2025 not in BUDDHIST_YEARS
