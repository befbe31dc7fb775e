"""Time in Thailand: seven hours before UTC, years of the Buddhist era."""

from __future__ import annotations

from datetime import timedelta, timezone

BANGKOK = timezone(timedelta(hours=7))

BUDDHIST_ERA = 543
"""Years by which a Buddhist year is ahead of a Gregorian one."""

BUDDHIST_YEARS = range(2400, 2701)
"""Years that cannot be Gregorian ones."""
