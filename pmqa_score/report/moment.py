"""Moments as readers write them: Thai time, to the minute, Buddhist years in Thai."""

from __future__ import annotations

from datetime import UTC, datetime

from pmqa_score.model.text import Language
from pmqa_score.model.thai_time import BANGKOK, BUDDHIST_ERA
from pmqa_score.texts import say

BORN = datetime(2026, 1, 1)  # noqa: DTZ001 (xlsxwriter writes it as it is)
"""When every file of results says that it was made: the same results give the same bytes."""


def moment(value: datetime, language: Language) -> str:
    """Return *value* (naive = UTC) as day, month, year and time.

    >>> moment(datetime(2026, 3, 31, 9, 5), "en")
    '31 Mar 2026 16:05'
    """
    local = (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(BANGKOK)
    months = say("report_pages", "common.months", language).split()
    year = local.year if language == "en" else local.year + BUDDHIST_ERA
    return f"{local.day} {months[local.month - 1]} {year} {local:%H:%M}"
