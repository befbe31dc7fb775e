"""One item over a panel: the percent that counts, and how far the assessors are apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.bands import Scale
from pmqa_score.model.consolidation import ConsolidationMethod, ItemConsolidation, MethodUsed
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.bands import range_for
from pmqa_score.scoring.rounding import half_up, half_up_root, mean

TRIMMED_FROM = 5
"""Assessors that a trimmed mean needs; with fewer it is the plain mean."""


def panel_percent(percents: Sequence[Decimal], method: ConsolidationMethod) -> tuple[Decimal | None, MethodUsed]:
    """Return the percent of a panel and the method that gave it; None if nobody answered."""
    used: MethodUsed = "mean" if method == "trimmed" and len(percents) < TRIMMED_FROM else method
    if not percents:
        return None, used
    if used == "median":
        return median(percents), used
    return mean(sorted(percents)[1:-1] if used == "trimmed" else percents), used


def item_consolidation(
    percents: Mapping[str, Decimal],
    score: ItemScore,
    used: MethodUsed,
    *,
    tolerance: Decimal,
    scale: Scale | None,
) -> ItemConsolidation:
    """Return all figures of an item from *percents* by assessor id and the *score* that counts."""
    ordered = dict(sorted(percents.items()))
    values = list(ordered.values())
    discuss = spread(values) >= tolerance
    return ItemConsolidation(
        id=score.id,
        percents=ordered,
        n=len(values),
        mean=mean(values) if values else None,
        median=median(values) if values else None,
        spread=spread(values) if values else None,
        deviation=deviation(values),
        ranges_apart=ranges_apart(values, scale),
        discuss=discuss,
        alone=_alone(ordered, tolerance) if discuss else None,
        percent=score.percent,
        earned=score.earned,
        range=score.range,
        method_used=used,
        level=score.level,
    )


def median(values: Sequence[Decimal]) -> Decimal:
    """Return the middle value, or the mean of the two middle ones, rounded half up to 2 decimals; not for none.

    >>> median([Decimal(50), Decimal(70), Decimal(55), Decimal(60)])
    Decimal('57.50')
    """
    ordered = sorted(values)
    half = len(ordered) // 2
    return half_up(ordered[half]) if len(ordered) % 2 else mean(ordered[half - 1 : half + 1])


def spread(values: Sequence[Decimal]) -> Decimal:
    """Return highest − lowest; 0 for none."""
    return max(values) - min(values) if values else Decimal(0)


def deviation(values: Sequence[Decimal]) -> Decimal | None:
    """Return the sample standard deviation, rounded half up to 2 decimals; None for fewer than two."""
    return half_up_root(variance([Fraction(value) for value in values])) if len(values) > 1 else None


def variance(values: Sequence[Fraction]) -> Fraction:
    """Return the sample variance of two values or more, exactly."""
    centre = sum(values, Fraction(0)) / len(values)
    return sum(((value - centre) ** 2 for value in values), Fraction(0)) / (len(values) - 1)


def ranges_apart(values: Sequence[Decimal], scale: Scale | None) -> int:
    """Return how many scoring ranges lie from the lowest to the highest value: 0 in one range, 1 in neighbours."""
    if scale is None or not values:
        return 0
    bottom, top = range_for(min(values), scale), range_for(max(values), scale)
    return sum(bottom.lower < one.lower <= top.lower for one in scale.ranges)


def _alone(percents: Mapping[str, Decimal], tolerance: Decimal) -> str | None:
    """Return the one assessor (of three or more) without whom the spread would stay under the tolerance."""
    if len(percents) <= 2:  # noqa: PLR2004 - of two, neither is alone against the rest
        return None
    apart = [
        assessor
        for assessor in percents
        if spread([value for other, value in percents.items() if other != assessor]) < tolerance
    ]
    return apart[0] if len(apart) == 1 else None
