"""Why a stored figure differs: each cause has its code; the recomputed figure counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_identity
from support.package_edit import packed, parts_of, saved_by
from support.random_means import random_means
from support.returned import FILE, SETUP, edition, good, read_back, spot, with_answer, with_words
from support.sheet_surgery import inserted

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.problems import CellPlace
from pmqa_score.scoring.answers import scorecard
from pmqa_score.workbook.cached import agrees, cached_problems
from pmqa_score.workbook.figures import Figure, figures
from pmqa_score.workbook.form import form_of
from pmqa_score.workbook.read import read
from pmqa_score.workbook.result import ReadResult
from pmqa_score.workbook.write import draw_workbook


def _codes(result: ReadResult) -> list[str]:
    card = scorecard(result.edition, result.setup, result.answers)
    expected = figures(result.edition, result.setup, result.identity, card)
    return [problem.code for problem in cached_problems(result, expected)]


def _stored(data: bytes, ref: str, value: str) -> bytes:
    """Return *data* with another cached value in the formula cell that holds the total."""
    place = spot("out_total")
    formula = form_of(edition(), SETUP).sheets[place.sheet].formulas[place.ref]
    return with_words(data, place.sheet, ref, f"formula {formula} = {value}")


def _points() -> tuple[str, str]:
    labels = form_of(edition(), SETUP).sheets["1.1"].labels
    return "1.1", next(ref for ref, figure in labels.items() if figure == Decimal(300))


def _values_dropped() -> bytes:
    parts = parts_of(good())
    return packed(
        {
            name: re.sub(r"(</f>)<v>.*?</v>", r"\1", part.decode()).encode() if "worksheets/sheet" in name else part
            for name, part in parts.items()
        }
    )


TOTAL = spot("out_total").ref
CAUSES: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "nothing changed": (good, []),
    "no values stored": (_values_dropped, ["CACHE_EMPTY"]),
    "not recalculated": (lambda: _stored(good(), TOTAL, "1"), ["CACHE_STALE"]),
    "the formula edited": (
        lambda: with_words(good(), spot("out_total").sheet, TOTAL, "formula 900+99 = 999"),
        ["CACHE_FORMULA_EDITED"],
    ),
    "the formula replaced": (
        lambda: with_words(good(), spot("out_total").sheet, TOTAL, "number 999"),
        ["CACHE_FORMULA_EDITED"],
    ),
    "points edited": (
        lambda: _stored(with_words(good(), *_points(), "number 400"), TOTAL, "385"),
        ["CACHE_POINTS_EDITED"],
    ),
    "rows inserted": (
        lambda: _stored(inserted(good(), "1.1", rows=(2, 1)), TOTAL, "185"),
        ["CACHE_SHEET_SHIFTED"],
    ),
}


@pytest.mark.parametrize(("build", "expected"), CAUSES.values(), ids=CAUSES)
def test_a_difference_has_its_cause(build: Callable[[], bytes], expected: list[str]) -> None:
    assert _codes(read_back(build())) == expected


def test_answers_that_formulas_do_not_see_explain_themselves() -> None:
    """Thai digits as text: the program reads 55, the form's formulas nothing, so its total is of the other items."""
    data = _stored(with_answer("in_1_1_percent", "text ๕๕"), TOTAL, "185")
    assert _codes(read_back(data)) == ["CACHE_ANSWERS_READ"]


def test_several_causes_are_named_together() -> None:
    """The total's own formula is as drawn; points were edited and an answer is typed as text."""
    data = with_words(with_answer("in_1_1_percent", "text ๕๕"), *_points(), "number 400")
    result = read_back(_stored(data, TOTAL, "185"))
    (problem,) = cached_problems(result, {"out_total": Decimal(350)})
    assert (problem.code, problem.values["causes"]) == (
        "CACHE_SEVERAL_CAUSES",
        "POINTS_CHANGED, TEXT_READ_AS_NUMBER",
    )


def test_the_total_is_named_with_both_values() -> None:
    result = read_back(_stored(good(), TOTAL, "1"))
    (problem,) = cached_problems(result, {"out_total": Decimal(335)})
    assert problem.place == CellPlace(FILE, spot("out_total").sheet, TOTAL)
    assert (problem.found, problem.values["expected"]) == ("1", "335")


@pytest.mark.parametrize(
    ("stored", "figure", "same"),
    [
        (Decimal("33.00"), Decimal(33), True),
        (Decimal("33.000000000001"), Decimal(33), True),
        (Decimal("33.01"), Decimal(33), False),
        (Decimal(3), 3, True),
        (None, Decimal(33), False),
        (Decimal(0), None, False),
        (None, None, True),
        (None, "", True),
        ("50–65 %", "50–65 %", True),
        ("50–65 %", "30–45 %", False),
        ("TRUE", True, True),
        ("FALSE", True, False),
        (Decimal(1), True, False),
        ("#DIV/0!", Decimal(1), False),
    ],
)
def test_figures_agree_by_value(stored: Decimal | str | None, figure: Figure, same: bool) -> None:
    assert agrees(stored, figure) is same


def test_a_figure_that_is_not_given_is_not_compared() -> None:
    data = saved_by(good(), "Some Suite", "1.0")
    assert cached_problems(read_back(data), {}) == ()


@pytest.mark.parametrize("name", ["pmqa-4.0", "pmqa-readiness"])
def test_editions_of_means_are_compared_too(name: str) -> None:
    other, setup = load_edition(name), Setup(years=(2565, 2566, 2567))
    identity = replace(tiny_identity(), criteria=name, digest=other.digest)
    data = draw_workbook(other, setup, identity, random_means(other, setup, 4))
    result = read(data, file=FILE, find_edition=lambda *_: other)
    assert _codes(result) == []
    assert _codes(replace(result, cached={**result.cached, "out_total": Decimal(1)})) == ["CACHE_STALE"]
