"""The inputs that only an agency gets that scores itself: its profile, what shows that a process works, what-ifs."""

from __future__ import annotations

from pmqa_score.model.criteria import Category, Criteria, Item
from pmqa_score.model.field import Field
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.inputs import make_field
from pmqa_score.scoring.links import linked_items

PROFILE = "profile"
"""What stands in the place of an item for the inputs about an agency's profile."""

PRACTICES = ("repeated", "measured", "compared", "extended")
"""What makes a best practice: used repeatedly, measured systematically, compared, extended to others."""

_LONG = 4000  # characters that a part of a profile may take


def profile_fields(criteria: Criteria) -> tuple[Field, ...]:
    """Return an input for each part of the profile, numbered through all its groups."""
    parts = sum(len(group.parts) for group in criteria.profile)
    return tuple(make_field(PROFILE, ("part", no), "text", longest=_LONG) for no in range(1, parts + 1))


def self_fields(edition: Edition, category: Category, item: Item) -> tuple[Field, ...]:
    """Return what an agency notes beside the percent of *item*; nothing where an item gets no percent."""
    scale = edition.rules.scale
    if edition.criteria.method_of(category) != "percent" or scale is None:
        return ()
    process = (
        *(make_field(item, ("practice", one), "choice", options=("yes", "no")) for one in PRACTICES),
        *(make_field(item, ("proof", other), "text", longest=300) for other in linked_items(edition.criteria, item)),
    )
    what_if = make_field(item, ("what_if",), "percent", grid=scale.percents)
    return (*(process if category.kind == "process" else ()), what_if)
