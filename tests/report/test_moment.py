"""Moments are in Thai time, with Buddhist years in Thai."""

from datetime import UTC, datetime

from pmqa_score.report.moment import moment


def test_thai_readers_get_a_buddhist_year() -> None:
    assert moment(datetime(2026, 1, 31, 20, 30, tzinfo=UTC), "th") == "1 ก.พ. 2569 03:30"


def test_a_naive_moment_is_utc() -> None:
    assert moment(datetime(2026, 12, 1, 0, 0), "en") == "1 Dec 2026 07:00"  # noqa: DTZ001 (that is the case)
