from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import RANGES, tiny_edition

from pmqa_score.model.setup import Edition
from pmqa_score.scoring.suggestion import suggested_range

EDITION = tiny_edition()
IDS = [f"{lower}-{upper}" for lower, upper in RANGES]


def picks(*ranks: int) -> dict[str, str]:
    """Return the factors A D L I in the ranges of these ranks (1 = lowest)."""
    return {factor: IDS[rank - 1] for factor, rank in zip("ADLI", ranks, strict=False)}


@pytest.mark.parametrize(
    ("ranks", "holistic", "weakest", "named"),
    [
        ((3, 3, 3, 3), 3, 3, ()),  # all in one range: none is the weakest
        ((4, 4, 4, 1), 4, 1, ("I",)),  # one weak factor need not decide
        ((1, 4, 4, 1), 1, 1, ("A", "I")),  # 1 1 4 4: the lower of the two middles
        ((2, 3, 4, 5), 3, 2, ("A",)),
        ((6, 5, 6, 6), 6, 5, ("D",)),
    ],
)
def test_holistic_and_weakest(ranks: tuple[int, ...], holistic: int, weakest: int, named: tuple[str, ...]) -> None:
    middle = suggested_range(EDITION, "process", picks(*ranks))
    lowest = suggested_range(EDITION, "process", picks(*ranks), weakest=True)
    assert middle
    assert (middle.range.id, middle.weakest) == (IDS[holistic - 1], named)
    assert lowest
    assert (lowest.range.id, lowest.weakest) == (IDS[weakest - 1], named)


def test_nothing_is_suggested_until_every_factor_is_picked() -> None:
    assert suggested_range(EDITION, "process", picks(3, 3, 3)) is None
    assert suggested_range(EDITION, "process", {}) is None
    assert suggested_range(EDITION, "results", picks(3, 3, 3, 3)) is None  # A D L are no factors of results


def test_nothing_is_suggested_without_factors_or_scale() -> None:
    no_factors = Edition(replace(EDITION.criteria, factors={}), EDITION.rules, "suggestion: no_factors")
    no_scale = Edition(EDITION.criteria, replace(EDITION.rules, scale=None), "suggestion: no_scale")
    assert suggested_range(no_factors, "process", picks(3, 3, 3, 3)) is None
    assert suggested_range(no_scale, "process", picks(3, 3, 3, 3)) is None


@given(st.permutations([1, 2, 4, 6]))
def test_the_order_of_the_factors_is_irrelevant(ranks: tuple[int, ...]) -> None:
    suggestion = suggested_range(EDITION, "process", picks(*ranks))
    assert suggestion
    assert suggestion.range.id == IDS[1]
