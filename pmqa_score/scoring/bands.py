"""Which range a percent lies in, and which band a total."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.bands import BandTable, Scale, ScoringRange
from pmqa_score.model.totals import BandPlacement
from pmqa_score.scoring.rounding import half_up


def range_for(percent: Decimal, scale: Scale) -> ScoringRange:
    """Return the highest range whose lower bound is at most *percent*; ValueError below the lowest.

    A mean of several assessors may lie between two ranges (47.50): it belongs to the lower one, as for bands.
    """
    reached = [one for one in scale.ranges if one.lower <= percent]
    if not reached:
        raise ValueError(f"{percent} is below the lowest range")
    return max(reached, key=lambda one: one.lower)


def band_for(total: Decimal, table: BandTable) -> BandPlacement:
    """Return the highest band whose lower bound is at most *total* rounded; ValueError below the lowest.

    In the gap above a band the total stays in it and is ``between``; ``to_next`` is None in the highest band.
    """
    points = half_up(total)
    reached = [band for band in table.bands if band.lower <= points]
    if not reached:
        raise ValueError(f"{points} is below the lowest band")
    band = max(reached, key=lambda one: one.lower)
    above = [one.lower for one in table.bands if one.lower > points]
    return BandPlacement(
        id=band.id,
        lower=band.lower,
        upper=band.upper,
        between=points > band.upper,
        to_next=min(above) - points if above else None,
    )
