"""Every input of an edition's workbook, in the order of the sheets."""

from __future__ import annotations

from functools import lru_cache

from pmqa_score.model.field import Field
from pmqa_score.model.setup import SIGNERS, Edition, Setup
from pmqa_score.scoring.inputs import Part, make_field
from pmqa_score.scoring.methods import item_fields
from pmqa_score.scoring.self_inputs import profile_fields, self_fields

SIGN_OFF = "signoff"
"""What stands in the place of an item for the inputs that sign a consensus off."""


@lru_cache(maxsize=64)
def fields_of(edition: Edition, setup: Setup) -> tuple[Field, ...]:
    """Return all inputs of a workbook of *edition*, by category and item.

    Those about an agency's profile stand first, those that sign a consensus off last.
    """
    is_own = setup.role == "self"
    of_items = tuple(
        field
        for category in edition.criteria.categories
        for item in category.items
        for field in (
            *item_fields(edition, setup, category, item),
            *(self_fields(edition, category, item) if is_own else ()),
        )
    )
    if is_own:
        return (*profile_fields(edition.criteria), *of_items)
    return (*of_items, *sign_off_fields(setup.signers)) if setup.role == "consensus" else of_items


def sign_off_fields(members: int = SIGNERS) -> tuple[Field, ...]:
    """Return the inputs that sign a consensus off: name and date, of the chair and of so many *members*."""
    signers: tuple[Part, ...] = (("chair",), *(("member", no) for no in range(1, members + 1)))
    return tuple(
        make_field(SIGN_OFF, (*signer, part), "text", longest=longest)
        for signer in signers
        for part, longest in (("name", 200), ("date", 60))
    )
