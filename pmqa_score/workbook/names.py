"""Defined names: ``in_<item>_<field>`` for inputs, ``out_<what>`` for computed figures."""

from __future__ import annotations

from functools import lru_cache

from pmqa_score.scoring.inputs import slug

__all__ = ["out", "slug"]


@lru_cache(maxsize=1 << 13)
def out(*parts: str | int) -> str:
    """Return the name of a computed figure.

    >>> out("1.1", "earned")
    'out_1_1_earned'
    """
    return "_".join(["out", *(slug(str(part)) for part in parts)])
