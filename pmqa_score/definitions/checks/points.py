"""Rules on points: where points are summed, every item has some, and the sums are right."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.criteria import SUMMED, Category, Criteria, Figure


def missing_points(criteria: Criteria) -> Iterator[Fault]:
    """Every item that is scored by its points has some."""
    for at, category in enumerate(criteria.categories):
        if criteria.method_of(category) in SUMMED:
            for no, item in enumerate(category.items):
                if item.points is None:
                    yield Fault("POINTS_MISSING", ("categories", at, "items", no), item.id)


def positive_points(criteria: Criteria) -> Iterator[Fault]:
    """Points are above zero."""
    if criteria.points <= 0:
        yield Fault("POINTS_NOT_POSITIVE", ("points",), str(criteria.points))
    for at, category in enumerate(criteria.categories):
        if category.points and category.points.value <= 0:
            yield Fault("POINTS_NOT_POSITIVE", ("categories", at, "points", "value"), str(category.points.value))
        for no, item in enumerate(category.items):
            if item.points and item.points.value <= 0:
                path = ("categories", at, "items", no, "points", "value")
                yield Fault("POINTS_NOT_POSITIVE", path, str(item.points.value))


def category_sums(criteria: Criteria) -> Iterator[Fault]:
    """The points of a category are the sum of its items'."""
    for at, category in enumerate(criteria.categories):
        points = _of_items(category)
        if category.points and points is not None and points != category.points.value:
            found = str(category.points.value)
            yield Fault("POINTS_CATEGORY_SUM", ("categories", at, "points", "value"), found, {"sum": str(points)})


def total_sum(criteria: Criteria) -> Iterator[Fault]:
    """The points of the whole are the sum of its items', where all of them are summed."""
    if criteria.takes_means:
        return
    parts = [_of_items(category) for category in criteria.categories]
    total = sum((part for part in parts if part is not None), Decimal(0))
    if None not in parts and total != criteria.points:
        yield Fault("POINTS_TOTAL_SUM", ("points",), str(criteria.points), {"sum": str(total)})


def _of_items(category: Category) -> Decimal | None:
    figures: list[Figure | None] = [item.points for item in category.items]
    values = [figure.value for figure in figures if figure]
    return sum(values, Decimal(0)) if len(values) == len(figures) else None
