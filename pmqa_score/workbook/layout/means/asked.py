"""How many answers an item asks for."""

from __future__ import annotations

from pmqa_score.model.criteria import Item


def asked(item: Item) -> int:
    """Return the number of checks, of sub-measures or of questions of *item*, whatever it is scored by."""
    return len(item.checks or item.measures or item.questions)
