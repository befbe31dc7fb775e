"""Every figure that workbook and program both compute is the same, by IronCalc, over random answers and edges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
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
IDENTITY = tiny_identity()


@cache
def live(edition: Edition, setup: Setup) -> Live:
    """Return a workbook open for answers; one per configuration and process."""
    return Live(edition, setup, IDENTITY)


def unequal(edition: Edition, setup: Setup, answers: dict[str, Value]) -> dict[str, tuple[object, object]]:
    """Return the named figures on which the workbook's formulas and the program differ: name → both."""
    shown = live(edition, setup).outputs(answers)
    return differences(shown, figures(edition, setup, IDENTITY, scorecard(edition, setup, answers)))


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_random_answers(first: int) -> None:
    edition, setup = load_edition("pmqa-2562"), Setup(years=YEARS)
    for seed in range(first, first + 20):
        assert unequal(edition, setup, random_answers(edition, setup, seed)) == {}, seed


@pytest.mark.parametrize(
    "setup",
    [
        Setup(years=YEARS, weakest_factor="block"),
        Setup(years=YEARS, weakest_factor="off"),
        Setup(years=YEARS, language="en"),
        Setup(language="both"),
        Setup(years=(2562, 2563, 2564, 2565, 2566)),
    ],
    ids=["block", "off", "English", "both languages, no years", "five years"],
)
def test_random_answers_in_other_setups(setup: Setup) -> None:
    edition = load_edition("pmqa-2562")
    for seed in range(300, 312):
        assert unequal(edition, setup, random_answers(edition, setup, seed)) == {}, seed


@pytest.mark.parametrize("name", ["baldrige-2021", "edpex-2567", "pmqa-4.0", "pmqa-4.0-province", "pmqa-readiness"])
def test_random_answers_to_other_editions(name: str) -> None:
    edition, setup = load_edition(name), Setup(years=YEARS)
    for seed in range(400, 412):
        assert unequal(edition, setup, random_answers(edition, setup, seed)) == {}, seed


def test_no_answers_and_the_same_percent_everywhere() -> None:
    edition, setup = load_edition("pmqa-2562"), Setup(years=YEARS)
    assert unequal(edition, setup, {}) == {}
    for percent in range(0, 101, 5):
        answers = all_percents(edition, setup, percent)
        assert unequal(edition, setup, answers) == {}, percent
        assert live(edition, setup).outputs(answers)["out_total"] == 10 * percent


BOUNDS = ("49.99", "50", "50.01", "99.99", "100", "250", "250.01", "299.99", "300", "449.99", "450", "450.01", "451",
          "499.99", "500", "650", "650.01", "699.99", "700", "850", "850.01", "899.99", "900")  # fmt: skip


@pytest.mark.parametrize("total", BOUNDS)
def test_every_band_boundary(total: str) -> None:
    """An item of just so many points gets 100 percent, all others 0: that is the total."""
    edition, setup = worth(Decimal(total)), Setup()
    answers = all_percents(edition, setup, 0) | {"in_1_1_percent": Decimal(100)}
    assert unequal(edition, setup, answers) == {}
    assert live(edition, setup).outputs(answers)["out_total"] == float(total)


def worth(points: Decimal) -> Edition:
    """Return the tiny edition with *points* in item 1.1 and the rest of 1000 in 2.1."""
    edition = tiny_edition()
    per_item = {"1.1": points, "1.2": Decimal(0), "2.1": 1000 - points}
    categories = tuple(
        replace(
            category,
            points=category.points
            and replace(category.points, value=sum((per_item[item.id] for item in category.items), Decimal(0))),
            items=tuple(
                replace(item, points=item.points and replace(item.points, value=per_item[item.id]))
                for item in category.items
            ),
        )
        for category in edition.criteria.categories
    )
    return replace(edition, criteria=replace(edition.criteria, categories=categories), digest=f"{points:064}")


SABOTAGE: dict[str, Callable[[str], str]] = {
    "out_total": lambda formula: formula.replace("ROUND(", "ROUND(0.01+"),
    "out_receipt": lambda formula: formula.replace("MOD(", "MOD(1+"),
    "out_1_1_earned": lambda formula: f"{formula}+0.01",
}


@pytest.mark.parametrize("name", SABOTAGE)
def test_an_altered_formula_is_found(name: str) -> None:
    edition, setup = load_edition("pmqa-2562"), Setup(years=YEARS)
    answers = all_percents(edition, setup, 55)
    altered = Live(edition, setup, IDENTITY)
    altered.rewrite(name, SABOTAGE[name])
    program = figures(edition, setup, IDENTITY, scorecard(edition, setup, answers))
    assert name in differences(altered.outputs(answers), program)
