"""The range that the factors of an item suggest. It guides; a percent is never computed from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pmqa_score.model.bands import ScoringRange
from pmqa_score.model.criteria import Kind
from pmqa_score.model.setup import Edition


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A range, and the factors that stand lowest: none when all factors stand in one range."""

    range: ScoringRange
    weakest: tuple[str, ...]


def suggested_range(
    edition: Edition, kind: Kind, factors: Mapping[str, str], *, weakest: bool = False
) -> Suggestion | None:
    """Return the range that *factors* (factor id → range id) suggest; None until every factor of the kind is picked.

    Ranges have ranks 1, 2, 3 … from the lowest; n factors are picked.
    Holistic: the range in the middle, the lower of the two middles, ``SMALL(ranks, INT((n + 1) / 2))``; so one weak
    factor need not decide. With *weakest*: the lowest range, ``MIN(ranks)``.
    """
    ids = tuple(factor.id for factor in edition.criteria.factors.get(kind, ()))
    scale = edition.rules.scale
    if scale is None or not ids or any(factor not in factors for factor in ids):
        return None
    ranks = {one.id: rank for rank, one in enumerate(scale.ranges)}
    picked = {factor: ranks[factors[factor]] for factor in ids}
    ordered = sorted(picked.values())
    lowest = ordered[0]
    named = () if lowest == ordered[-1] else tuple(factor for factor, rank in picked.items() if rank == lowest)
    return Suggestion(scale.ranges[lowest if weakest else ordered[(len(ordered) - 1) // 2]], named)
