"""An agency's own workbook: every figure that it and the program both compute is the same, over random answers."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from support.editions import tiny_edition, tiny_identity
from support.random_answers import all_percents, random_answers
from support.recalc import Live, differences

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.workbook.figures import figures

YEARS = (2564, 2565, 2566)
IDENTITY = replace(tiny_identity(), role="self")
SELF = Setup(role="self", years=YEARS)


@cache
def live(edition: Edition, setup: Setup) -> Live:
    """Return a workbook open for answers; one per configuration and process."""
    return Live(edition, setup, IDENTITY)


def unequal(edition: Edition, setup: Setup, answers: dict[str, Value]) -> dict[str, tuple[object, object]]:
    """Return the named figures on which the workbook's formulas and the program differ: name → both."""
    program = figures(edition, setup, IDENTITY, scorecard(edition, setup, answers))
    shown = live(edition, setup).outputs(answers)
    assert shown.keys() == program.keys()
    return differences(shown, program)


@pytest.mark.parametrize("first", range(0, 60, 20))
def test_random_answers(first: int) -> None:
    edition = load_edition("pmqa-2562")
    for seed in range(first, first + 20):
        assert unequal(edition, SELF, random_answers(edition, SELF, seed)) == {}, seed


@pytest.mark.parametrize(
    ("name", "setup"),
    [
        ("pmqa-2562", Setup(role="self", language="en")),
        ("pmqa-2562", Setup(role="self", language="both", years=(2562, 2563, 2564, 2565))),
        ("baldrige-2021", SELF),
        ("edpex-2567", SELF),
        ("pmqa-4.0", SELF),
        ("pmqa-readiness", SELF),
    ],
    ids=["English", "both languages, four years", "Baldrige", "EdPEx", "scores", "ratings"],
)
def test_random_answers_in_other_workbooks(name: str, setup: Setup) -> None:
    edition = load_edition(name)
    for seed in range(100, 106):
        assert unequal(edition, setup, random_answers(edition, setup, seed)) == {}, seed


def test_an_edition_without_a_profile_or_conditions() -> None:
    for seed in range(200, 206):
        assert unequal(tiny_edition(), SELF, random_answers(tiny_edition(), SELF, seed)) == {}, seed


def test_no_answers_and_the_same_percent_everywhere() -> None:
    edition = load_edition("pmqa-2562")
    assert unequal(edition, SELF, {}) == {}
    for percent in (0, 45, 95, 100):
        assert unequal(edition, SELF, all_percents(edition, SELF, percent)) == {}, percent
