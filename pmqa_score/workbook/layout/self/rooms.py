"""Which sheets an agency's own workbook has beside those of every workbook."""

from __future__ import annotations

from dataclasses import replace

from pmqa_score.scoring.links import links
from pmqa_score.workbook.layout.contents import PERCENTS, ItemColumns
from pmqa_score.workbook.layout.context import Context


def has_profile(around: Context) -> bool:
    """Return whether the edition asks for a profile."""
    return bool(around.criteria.profile)


def has_proofs(around: Context) -> bool:
    """Return whether the edition links process items to results items."""
    return any(links(around.criteria))


def own_rooms(around: Context) -> tuple[str, ...]:
    """Return the rooms of the sheets that only an agency gets, in the order in which it fills them in."""
    held = {"profile": has_profile(around), "proofs": has_proofs(around), "plan": not around.criteria.takes_means}
    return tuple(room for room, is_there in held.items() if is_there)


def own_columns(around: Context) -> ItemColumns:
    """Return what the contents show, with those sheets listed before and behind the items."""
    own = own_rooms(around)
    front = tuple(room for room in own if room == "profile")
    proofs = tuple(room for room in own if room == "proofs")
    return replace(PERCENTS, front=(*PERCENTS.front, *front), back=(*proofs, *PERCENTS.back, "plan"))
