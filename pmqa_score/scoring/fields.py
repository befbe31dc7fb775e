"""Every input of an edition's workbook, in the order of the sheets."""

from __future__ import annotations

from functools import lru_cache

from pmqa_score.model.field import Field
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.inputs import Part, make_field
from pmqa_score.scoring.methods import METHODS

SIGN_OFF = "signoff"
"""What stands in the place of an item for the inputs that sign a consensus off."""

SIGNERS = 12
"""Members of a panel for whom a consensus workbook has a line to sign, beside the chair."""


@lru_cache(maxsize=64)
def fields_of(edition: Edition, setup: Setup) -> tuple[Field, ...]:
    """Return all inputs of a workbook of *edition*, by category and item; those that sign it off stand last."""
    of_items = tuple(
        field
        for category in edition.criteria.categories
        for item in category.items
        for field in METHODS[edition.criteria.method_of(category)].item_fields(edition, setup, item, category.kind)
    )
    return (*of_items, *sign_off_fields()) if setup.role == "consensus" else of_items


def sign_off_fields() -> tuple[Field, ...]:
    """Return the inputs that sign a consensus off: name and date, of the chair and of each member."""
    signers: tuple[Part, ...] = (("chair",), *(("member", no) for no in range(1, SIGNERS + 1)))
    return tuple(
        make_field(SIGN_OFF, (*signer, part), "text", longest=longest)
        for signer in signers
        for part, longest in (("name", 200), ("date", 60))
    )
