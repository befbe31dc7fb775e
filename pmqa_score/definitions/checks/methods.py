"""Rules on scoring methods: what each needs of its edition is there, and methods of one edition go together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.criteria import SUMMED, Criteria, Item, Method

ITEM_NEEDS: dict[Method, tuple[str, Callable[[Item], object]]] = {
    "levels": ("checks", lambda item: item.checks),
    "kpi": ("measures", lambda item: item.measures),
    "rating": ("areas", lambda item: item.questions),
}
"""Method → the key of an item it scores by, and how to see that it is there."""

EDITION_NEEDS: dict[Method, str] = {"levels": "levels", "kpi": "curve"}
"""Method → the key of the criteria it scores by."""

HIGHEST_RATING = 10


def method_needs(criteria: Criteria) -> Iterator[Fault]:
    """An item, and its edition, have what the scoring method scores by."""
    for at, category in enumerate(criteria.categories):
        method = criteria.method_of(category)
        if method in ITEM_NEEDS:
            key, has = ITEM_NEEDS[method]
            for no, item in enumerate(category.items):
                if not has(item):
                    yield Fault("ITEM_LACKS", ("categories", at, "items", no), item.id, {"key": key, "method": method})
    used = {criteria.method_of(category): None for category in criteria.categories}
    for method in used:
        if method in EDITION_NEEDS and not getattr(criteria, EDITION_NEEDS[method]):
            yield Fault("EDITION_LACKS", (), EDITION_NEEDS[method], {"method": method})


def one_kind_of_total(criteria: Criteria) -> Iterator[Fault]:
    """Points are summed in all categories or in none: a sum and a mean make no total."""
    if criteria.takes_means:
        for at, category in enumerate(criteria.categories):
            if criteria.method_of(category) in SUMMED:
                yield Fault("METHODS_MIXED", ("categories", at), category.id, {"method": criteria.method_of(category)})


def rating_scale(criteria: Criteria) -> Iterator[Fault]:
    """Where questions are rated, the points of the edition are the highest rating: a small whole number."""
    if any(criteria.method_of(category) == "rating" for category in criteria.categories):
        highest = criteria.points
        if highest % 1 or not 0 < highest <= HIGHEST_RATING:
            yield Fault("RATING_SCALE", ("points",), str(highest), {"most": str(HIGHEST_RATING)})
