"""Rules on a bands file seen with its criteria: what it names is there, and its figures fit the points."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.bands import BandBasis, BandRules
from pmqa_score.model.criteria import Criteria, Item, Kind

HUNDRED = 100


def scale_there(criteria: Criteria, rules: BandRules) -> Iterator[Fault]:
    """Where items are scored in percent there is a scale, within 0 to 100."""
    if all(criteria.method_of(category) != "percent" for category in criteria.categories):
        return
    if rules.scale is None:
        yield Fault("SCALE_MISSING", ())
    elif rules.scale.lowest < 0 or rules.scale.highest > HUNDRED:
        yield Fault("SCALE_NOT_PERCENT", ("scale",), f"{rules.scale.lowest}–{rules.scale.highest}")


def descriptors(criteria: Criteria, rules: BandRules) -> Iterator[Fault]:
    """Each range describes each factor of each kind of item, and no other."""
    kinds: set[Kind] = {one.kind for one in criteria.categories if criteria.method_of(one) == "percent"}
    for no, one in enumerate(rules.scale.ranges if rules.scale else ()):
        for kind in sorted(kinds):
            known = [factor.id for factor in criteria.factors.get(kind, ())]
            given = one.descriptors.get(kind, {})
            path = ("scale", "ranges", no, "descriptors", kind)
            for factor in known:
                if factor not in given:
                    yield Fault("DESCRIPTOR_MISSING", path, factor, {"kind": kind})
            for factor in given:
                if factor not in known:
                    yield Fault("FACTOR_UNKNOWN", (*path, factor), factor, {"known": ", ".join(known) or "–"})


def band_ends(criteria: Criteria, rules: BandRules) -> Iterator[Fault]:
    """The highest band ends at the points that can be had."""
    for at, table in enumerate(rules.tables):
        most = _points(criteria, table.basis)
        if most is not None and table.bands and table.bands[-1].upper != most:
            path = ("tables", at, "bands", len(table.bands) - 1, "upper")
            yield Fault("BANDS_END", path, str(table.bands[-1].upper), {"points": str(most)})


def band_basis(criteria: Criteria, rules: BandRules) -> Iterator[Fault]:
    """Process and results points have bands of their own only where points are summed."""
    for at, table in enumerate(rules.tables):
        if criteria.takes_means and table.basis != "total":
            yield Fault("BAND_BASIS_UNFIT", ("tables", at, "basis"), table.basis)


def condition_targets(criteria: Criteria, rules: BandRules) -> Iterator[Fault]:
    """A condition is about results items that exist, and about a question one of them has."""
    known = {item.id: item for category in criteria.categories if category.kind == "results" for item in category.items}
    for no, condition in enumerate(rules.conditions):
        for n, item_id in enumerate(condition.items):
            if item_id not in known:
                values = {"known": ", ".join(known) or "–"}
                yield Fault("CONDITION_ITEM_UNKNOWN", ("conditions", no, "items", n), item_id, values)
        items = [known[item_id] for item_id in condition.items if item_id in known]
        numbers = [question.no for item in items for question in item.questions]
        if items and condition.question is not None and condition.question not in numbers:
            values = {"known": ", ".join(str(number) for number in numbers) or "–"}
            path = ("conditions", no, "question")
            yield Fault("CONDITION_QUESTION_UNKNOWN", path, str(condition.question), values)


def award_targets(criteria: Criteria, rules: BandRules) -> Iterator[Fault]:
    """Awards name categories and items that exist, and ask for no more points than these have."""
    most = _most(criteria)
    categories = [category.id for category in criteria.categories]
    for no, award in enumerate(rules.awards):
        if award.category is not None and award.category not in categories:
            values = {"known": ", ".join(categories)}
            yield Fault("AWARD_TARGET_UNKNOWN", ("awards", no, "category"), award.category, values)
        for n, threshold in enumerate(award.thresholds or ()):
            path = ("awards", no, "thresholds", n)
            if threshold.of not in most:
                values = {"known": ", ".join(most)}
                yield Fault("AWARD_TARGET_UNKNOWN", (*path, "of"), threshold.of, values)
            limit = most.get(threshold.of)
            if threshold.points is not None and limit is not None and threshold.points > limit:
                yield Fault("THRESHOLD_TOO_HIGH", (*path, "points"), str(threshold.points), {"most": str(limit)})


def _most(criteria: Criteria) -> dict[str, Decimal | None]:
    """Return the points of all that a threshold may be of; None where there are no points."""
    if criteria.takes_means:
        categories, items = criteria.categories, criteria.items
        return dict.fromkeys(("total", *(one.id for one in categories), *(one.id for one in items)), criteria.points)
    most: dict[str, Decimal | None] = {"total": criteria.points}
    for category in criteria.categories:
        most[category.id] = _sum(category.items)
        most.update((item.id, item.points.value if item.points else None) for item in category.items)
    return most


def _points(criteria: Criteria, basis: BandBasis) -> Decimal | None:
    if basis == "total":
        return criteria.points
    if criteria.takes_means:
        return None
    return _sum(tuple(item for category in criteria.categories if category.kind == basis for item in category.items))


def _sum(items: tuple[Item, ...]) -> Decimal | None:
    values = [item.points.value for item in items if item.points]
    return sum(values, Decimal(0)) if len(values) == len(items) else None
