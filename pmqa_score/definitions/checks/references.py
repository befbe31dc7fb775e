"""Rules on references inside a criteria file: factors of evidence points, links to results."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.criteria import Criteria

_LINK = re.compile(r"(?P<item>[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)(?P<area>[^()\s]*)(?P<questions>(?:\([0-9]{1,4}\))*)")


def evidence_factors(criteria: Criteria) -> Iterator[Fault]:
    """An evidence point belongs to a factor of its kind."""
    for kind, points in criteria.evidence.items():
        known = [factor.id for factor in criteria.factors.get(kind, ())]
        for no, point in enumerate(points):
            if point.factor not in known:
                path = ("evidence", kind, no, "factor")
                yield Fault("FACTOR_UNKNOWN", path, point.factor, {"known": ", ".join(known) or "–"})


def result_links(criteria: Criteria) -> Iterator[Fault]:
    """What a process item names in ``results`` is a results item, and a question of it where one is named."""
    known = {item.id: item for category in criteria.categories if category.kind == "results" for item in category.items}
    for at, category in enumerate(criteria.categories):
        for no, item in enumerate(category.items):
            for n, link in enumerate(item.results):
                match = _LINK.fullmatch(link)
                target = known.get(match["item"]) if match else None
                numbers = {str(question.no) for question in target.questions} if target else set()
                areas = {"", *(area.id for area in target.areas)} if target else set()
                named = re.findall(r"[0-9]+", match["questions"]) if match else []
                if not match or match["area"] not in areas or not numbers.issuperset(named):
                    path = ("categories", at, "items", no, "results", n)
                    yield Fault("LINK_UNKNOWN", path, link, {"known": ", ".join(known) or "–"})


def profile_links(criteria: Criteria) -> Iterator[Fault]:
    """A link of the profile names a part of its group, by number, and items of the criteria."""
    known = [item.id for item in criteria.items]
    for at, group in enumerate(criteria.profile):
        for n, link in enumerate(group.links):
            path = ("profile", at, "links", n)
            if not 1 <= link.part <= len(group.parts):
                yield Fault("PROFILE_PART_UNKNOWN", (*path, "part"), str(link.part), {"parts": str(len(group.parts))})
            for place, item in enumerate(link.items):
                if item not in known:
                    yield Fault("PROFILE_ITEM_UNKNOWN", (*path, "items", place), item, {"known": ", ".join(known)})
