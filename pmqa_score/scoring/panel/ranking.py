"""Who stands where: agencies by total or by one category, ties shown as ties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.identity import Agency


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An agency's place: 1, 2, 2, 4 …; None while a score it needs is partial, since that is no official total."""

    agency: Agency
    place: int | None
    tied: bool
    earned: Decimal
    percent: Decimal | None


def ranking(results: Iterable[AgencyResult], category: str | None = None) -> tuple[Place, ...]:
    """Return the places by points earned in total, or in *category* (an id; KeyError if there is none).

    Complete results come first; partial ones follow without a place. Equal ones stand in order of the agencies' ids.
    """
    scores = [(result.agency, *_score(result, category)) for result in results]
    complete = sorted(earned for _, earned, percent in scores if percent is not None)
    above = {earned: len(complete) - at for at, earned in enumerate(complete, start=1)}  # of equal ones the last stays
    equal = Counter(complete)
    places = [
        Place(
            agency=agency,
            place=None if percent is None else 1 + above[earned],
            tied=percent is not None and equal[earned] > 1,
            earned=earned,
            percent=percent,
        )
        for agency, earned, percent in scores
    ]
    return tuple(sorted(places, key=lambda one: (one.place is None, -one.earned, one.agency.id)))


def _score(result: AgencyResult, category: str | None) -> tuple[Decimal, Decimal | None]:
    """Return points earned and the percent, which is None while an answer is missing."""
    if category is None:
        totals = result.totals
        return totals.earned, totals.percent if totals.complete else None
    for one in result.totals.categories:
        if one.id == category:
            return one.earned, one.percent
    raise KeyError(category)
