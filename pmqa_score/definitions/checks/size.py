"""Rules on what has to be there and how much of it a form can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.criteria import Criteria, Item, Method

FORM_LIMITS = {"strengths": (0, 30), "ofis": (0, 30), "indicators": (1, 60), "years": (1, 10)}
"""Fewest and most rows that still make a sheet people can fill and print."""

MEASURE_LIMITS = (1, 20)

NEEDS: dict[Method, tuple[str, Callable[[Item], object]]] = {
    "levels": ("checks", lambda item: item.checks),
    "kpi": ("measures", lambda item: item.measures),
    "rating": ("areas", lambda item: item.questions),
}
"""Method → the key of an item it scores by, and how to see that it is there."""


def empty_lists(criteria: Criteria) -> Iterator[Fault]:
    """There are categories, items in each, and questions in each area."""
    if not criteria.categories:
        yield Fault("LIST_EMPTY", ("categories",))
    for at, category in enumerate(criteria.categories):
        if not category.items:
            yield Fault("LIST_EMPTY", ("categories", at, "items"))
        for no, item in enumerate(category.items):
            for n, area in enumerate(item.areas):
                if not area.questions:
                    yield Fault("LIST_EMPTY", ("categories", at, "items", no, "areas", n, "questions"))


def method_needs(criteria: Criteria) -> Iterator[Fault]:
    """An item has what its scoring method scores."""
    for at, category in enumerate(criteria.categories):
        method = criteria.method_of(category)
        if method in NEEDS:
            key, has = NEEDS[method]
            for no, item in enumerate(category.items):
                if not has(item):
                    yield Fault("ITEM_LACKS", ("categories", at, "items", no), item.id, {"key": key, "method": method})


def form_size(criteria: Criteria) -> Iterator[Fault]:
    """The form offers neither too few rows nor too many."""
    for key, (fewest, most) in FORM_LIMITS.items():
        rows = getattr(criteria.form, key)
        if not fewest <= rows <= most:
            yield Fault("FORM_SIZE", ("form", key), str(rows), {"fewest": str(fewest), "most": str(most)})
    fewest, most = MEASURE_LIMITS
    for at, category in enumerate(criteria.categories):
        for no, item in enumerate(category.items):
            for n, measure in enumerate(item.measures):
                if not fewest <= measure.indicators <= most:
                    path = ("categories", at, "items", no, "measures", n, "indicators")
                    yield Fault("FORM_SIZE", path, str(measure.indicators), {"fewest": str(fewest), "most": str(most)})
