"""Editions of means: every figure that workbook and program both compute is the same, by IronCalc."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import pytest
from support.editions import tiny_identity
from support.random_answers import random_answers
from support.random_means import random_means
from support.recalc import Live, differences
from support.status import REQUIRED

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.totals import totals
from pmqa_score.workbook.figures import figures

YEARS = (2565, 2566, 2567)
IDENTITY = tiny_identity()
EDITIONS = ("pmqa-4.0", "pmqa-4.0-province", "pmqa-readiness")
LANGUAGES: tuple[Language, ...] = ("th", "en", "both")


@cache
def live(edition: Edition, setup: Setup) -> Live:
    """Return a workbook open for answers; one per configuration and process."""
    return Live(edition, setup, IDENTITY)


def unequal(edition: Edition, setup: Setup, answers: Mapping[str, Value]) -> dict[str, tuple[object, object]]:
    """Return the named figures on which the workbook's formulas and the program differ: name → both."""
    shown = live(edition, setup).outputs(answers)
    return differences(shown, figures(edition, setup, IDENTITY, scorecard(edition, setup, answers)))


@pytest.mark.parametrize("first", range(0, 60, 20))
@pytest.mark.parametrize("name", EDITIONS)
def test_answers_of_every_level_and_cut_point(name: str, first: int) -> None:
    edition, setup = load_edition(name), Setup(years=YEARS)
    for seed in range(first, first + 20):
        assert unequal(edition, setup, random_means(edition, setup, seed)) == {}, seed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EDITIONS)
def test_any_answers_in_any_language(name: str, language: Language) -> None:
    edition, setup = load_edition(name), Setup(language=language, years=(2563, *YEARS))
    assert unequal(edition, setup, {}) == {}
    for seed in range(100, 106):
        assert unequal(edition, setup, random_answers(edition, setup, seed)) == {}, seed


def test_random_answers_reach_every_level() -> None:
    edition, setup = load_edition("pmqa-4.0"), Setup(years=YEARS)
    cards = [scorecard(edition, setup, random_means(edition, setup, seed)) for seed in range(20)]
    results = [totals(edition, card) for card in cards]
    assert {item.level for result in results for item in result.items if item.earned is not None} == {
        "none", "basic", "advance", "significance", None,
    }  # fmt: skip
    assert {result.complete for result in results} == {True, False}


def ticks(item: str, **counts: int) -> dict[str, Value]:
    """Return yes to so many checks of each level, the first ones, and no to all others."""
    levels = {"B": "basic", "A": "advance", "S": "significance"}
    return {
        f"in_{item.replace('.', '_')}_{levels[check.id[0]]}_{check.id[1:]}": "yes"
        if int(check.id[1:]) <= counts.get(check.id[0], 0)
        else "no"
        for check in load_edition("pmqa-4.0").criteria.item(item).checks
    }


def reached(item: str, measure: int, percent: str, no: int = 1) -> dict[str, Value]:
    """Return an indicator that reaches *percent* of a target of 100."""
    row = f"in_{item.replace('.', '_')}_m_{measure}_ind_{no}_"
    parts: dict[str, Value] = {"name": "ก", "direction": "more", "target": Decimal(100), "year_3": Decimal(percent)}
    return {row + part: value for part, value in parts.items()}


EXAMPLES: dict[str, tuple[dict[str, Value], dict[str, object]]] = {
    "1": (ticks("1.4", B=3), {"out_1_4_score": 225, "out_1_4_level": "ยังไม่ถึงระดับพื้นฐาน"}),  # 300 · 3/4
    "2": (ticks("1.2", B=2, A=3), {"out_1_2_score": 200, "out_1_2_idle": 3}),  # 300 · 2/3; A not counted
    "3": (ticks("1.2", B=3, A=2, S=3), {"out_1_2_score": 366.67, "out_1_2_level": "ระดับพื้นฐาน"}),  # 300 + 66.67
    "4": (ticks("2.4", B=1, A=1), {"out_2_4_score": 333.33}),  # 300 + 100/3
    "5": (ticks("5.2", B=4, A=4, S=1), {"out_5_2_score": 450, "out_5_2_level": "ระดับก้าวหน้า"}),  # 300 + 100 + 50
    "6": (ticks("1.1", B=3, A=1, S=1), {"out_1_1_score": 500, "out_1_1_level": "ระดับพัฒนาจนเกิดผล"}),
    "8": (reached("7.1", 2, "90"), {"out_7_1_m_2_ind_1_percent": 90, "out_7_1_m_2_score": 270}),  # 90 · 3
    "11": (  # (335 + 300 + 500) / 3, of which 335 = (400 + 270) / 2
        reached("7.1", 1, "102") | reached("7.1", 1, "90", 2) | reached("7.1", 2, "100") | reached("7.1", 4, "106"),
        {"out_7_1_m_1_score": 335, "out_7_1_score": 378.33, "out_7_1_measures": 3},
    ),
    "12": (  # (335 + 500) / 2
        reached("7.1", 1, "102") | reached("7.1", 1, "90", 2) | reached("7.1", 4, "106"),
        {"out_7_1_score": 417.5},
    ),
    "12, without required 4": (reached("7.1", 1, "102") | reached("7.1", 2, "100"), {"out_7_1_score": None}),
    "13": (  # 500, 366.67, 300, 225: 1,391.67 / 4 = 347.9175
        ticks("1.1", B=3, A=1, S=1) | ticks("1.2", B=3, A=2, S=3) | ticks("1.3", B=3) | ticks("1.4", B=3),
        {"out_cat_1_score": 347.92, "out_cat_1_level": "ระดับพื้นฐาน", "out_total": 347.92, "out_band": None},
    ),
}
"""The worked examples of the facts: answers, and what the workbook shows."""


@pytest.mark.parametrize("example", EXAMPLES)
def test_worked_examples(example: str) -> None:
    edition, setup = load_edition("pmqa-4.0"), Setup(years=YEARS)
    answers, wanted = EXAMPLES[example]
    shown = live(edition, setup).outputs(answers)
    assert {name: shown[name] for name in wanted} == wanted
    assert unequal(edition, setup, answers) == {}


def test_everything_reached_is_500_and_four_of_four() -> None:
    edition, setup = load_edition("pmqa-4.0"), Setup(years=YEARS)
    answers = {
        name: value
        for item in edition.criteria.items
        if item.checks
        for name, value in ticks(item.id, B=9, A=9, S=9).items()
    }
    for item, required in REQUIRED.items():
        for measure in required:
            answers |= reached(item, measure, "110")
    shown = live(edition, setup).outputs(answers)
    assert [shown[name] for name in ("out_total", "out_of_four", "out_complete")] == [500, 4, 30]
    assert shown["out_band"] == "ระดับพัฒนาจนเกิดผล"
    assert unequal(edition, setup, answers) == {}


def test_readiness_is_the_mean_of_means() -> None:
    edition, setup = load_edition("pmqa-readiness"), Setup(years=YEARS)
    answers: dict[str, Value] = {
        f"in_{item.id.replace('.', '_')}_rating_{question.no}": "4" if item.id == "1.1" else "3"
        for item in edition.criteria.items
        for question in item.questions
    }
    shown = live(edition, setup).outputs(answers)
    assert shown["out_1_1_rating"] == 4
    assert shown["out_cat_1_rating"] == 3.5  # (4 + 3) / 2
    assert shown["out_total"] == 3.07  # (3.5 + 6 · 3) / 7 = 3.0714…
    assert unequal(edition, setup, answers) == {}
