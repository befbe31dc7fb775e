"""Rules on what has to be there and how much of it a form can hold."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.criteria import Criteria

FORM_LIMITS = {"strengths": (0, 30), "ofis": (0, 30), "indicators": (1, 60), "years": (1, 10)}
"""Fewest and most rows that still make a sheet people can fill and print."""

MEASURE_LIMITS = (1, 20)


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
