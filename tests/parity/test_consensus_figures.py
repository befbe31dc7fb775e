"""Every named figure of a consensus workbook is the program's: by IronCalc each run, by LibreOffice where it is."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from support.any_edition import MEANS, full_card
from support.editions import tiny_edition
from support.live_book import Raw
from support.panel_sheets import panel_identity, random_sheet, setup_for, sheet_of
from support.random_answers import all_percents, random_answers
from support.recalc import Live, by_libreoffice, cached, differences

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.panel.consensus import filled_in
from pmqa_score.workbook.figures.consensus import consensus_figures
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.write import draw_workbook

IDENTITY = panel_identity()


def some_answers(edition: Edition, setup: Setup, panel: PanelSheet, seed: int) -> dict[str, Value]:
    """Return random answers over what the workbook begins with; near the panel's percents, as panels agree."""
    dice = Random(seed)  # noqa: S311 - a test's dice
    answers = {**filled_in(edition, setup, panel), **random_answers(edition, setup, seed)}
    for name in list(answers):
        if name.endswith("_percent") and dice.random() < 0.6:
            answers[name] = Decimal(dice.choice(range(30, 75, 5)))
        if name.endswith("_rationale") and dice.random() < 0.5:
            del answers[name]
    return answers


@pytest.mark.parametrize(("members", "language"), [(2, "th"), (5, "en"), (8, "both")])
def test_random_answers(members: int, language: Language) -> None:
    edition = tiny_edition()
    panel = random_sheet(edition, members, members)
    setup = setup_for(panel, language)
    live = Live(edition, setup, IDENTITY, panel)
    sets = [some_answers(edition, setup, panel, seed) for seed in range(40)]
    for answers in [*sets, {}, all_percents(edition, setup, 0), all_percents(edition, setup, 100)]:
        wanted = consensus_figures(edition, setup, IDENTITY, panel, answers)
        assert differences(live.outputs(answers), wanted) == {}


@pytest.mark.parametrize(("edition", "language"), [*zip(MEANS, ("th", "en", "both"), strict=True)])
def test_agreed_scores_and_ratings(edition: str, language: Language) -> None:
    loaded, panel, setup = _of_means(edition, language)
    live = Live(loaded, setup, IDENTITY, panel)
    highest: dict[str, Value] = dict.fromkeys(_scores(loaded, setup), loaded.criteria.points)
    lowest: dict[str, Value] = dict.fromkeys(highest, Decimal(0))
    sets = [some_answers(loaded, setup, panel, seed) for seed in range(12)]
    for answers in [*sets, {}, highest, lowest]:
        wanted = consensus_figures(loaded, setup, IDENTITY, panel, answers)
        assert differences(live.outputs(answers), wanted) == {}


@pytest.mark.office
@pytest.mark.parametrize("edition", MEANS)
def test_agreed_scores_stored_recalculated_and_program(edition: str) -> None:
    loaded, panel, setup = _of_means(edition, "th")
    plan = plan_of(loaded, setup, panel)
    sets = [some_answers(loaded, setup, panel, seed) for seed in (0, 1)]
    books = [draw_workbook(loaded, setup, IDENTITY, answers, panel=panel) for answers in sets]
    for book, answers, calculated in zip(books, sets, by_libreoffice(books, plan), strict=True):
        stored = cached(book, plan)
        assert differences(stored, calculated) == {}
        shown = {name: stored[spot] for name, spot in plan.outputs().items()}
        assert differences(shown, consensus_figures(loaded, setup, IDENTITY, panel, answers)) == {}


def _of_means(edition: str, language: Language) -> tuple[Edition, PanelSheet, Setup]:
    loaded = load_edition(edition)
    panel = sheet_of({f"a{no}": full_card(loaded, no) for no in (1, 2, 3)}, edition=loaded)
    return loaded, panel, setup_for(panel, language)


def _scores(edition: Edition, setup: Setup) -> list[str]:
    return [field.name for field in fields_of(edition, setup) if field.part == ("score",)]


@pytest.mark.parametrize(
    ("pasted", "mark"),
    [
        ("300", "✗"),
        (True, "✗"),
        ("=NA()", "✗"),
        (500.01, "✗"),
        (-0.01, "✗"),
        (366.666, "✗"),
        (" ", None),
        (366.67, "✓"),
    ],
    ids=["text", "TRUE", "error", "above", "below", "fine", "blank", "good"],
)
def test_rubbish_in_a_score_is_marked_and_counts_nowhere(pasted: Raw, mark: str | None) -> None:
    loaded, panel, setup = _of_means("pmqa-4.0", "th")
    shown = Live(loaded, setup, IDENTITY, panel).pasted({"in_1_1_score": pasted, "in_1_2_score": 300})
    assert shown["out_1_1_ok"] == mark
    assert shown["out_1_1_score"] == (pytest.approx(366.67) if mark == "✓" else None)
    assert shown["out_1_2_level"] == "ระดับพื้นฐาน"
    assert shown["out_complete"] == (2 if mark == "✓" else 1)
    assert shown["out_total"] == pytest.approx(333.34 if mark == "✓" else 300)  # (366.67 + 300) / 2, rounded up


@pytest.mark.office
def test_stored_recalculated_and_program() -> None:
    edition = load_edition("pmqa-2562")
    panel = random_sheet(edition, 1, 4)
    setup = setup_for(panel)
    plan = plan_of(edition, setup, panel)
    sets: list[dict[str, Value]] = [some_answers(edition, setup, panel, seed) for seed in range(3)]
    sets += [{}, all_percents(edition, setup, 55)]
    books = [draw_workbook(edition, setup, IDENTITY, answers, panel=panel) for answers in sets]
    for book, answers, calculated in zip(books, sets, by_libreoffice(books, plan), strict=True):
        stored = cached(book, plan)
        assert differences(stored, calculated) == {}
        shown = {name: stored[spot] for name, spot in plan.outputs().items()}
        assert differences(shown, consensus_figures(edition, setup, IDENTITY, panel, answers)) == {}


@pytest.mark.parametrize(
    "pasted",
    ["50", True, "=NA()", 47, " ", "๕๐", 50.0000001],
    ids=["text", "TRUE", "error", "off", "blank", "Thai", "near"],
)
def test_rubbish_in_a_percent_is_marked_and_earns_nothing(pasted: Raw) -> None:
    edition = tiny_edition()
    panel = random_sheet(edition, 3, 3)
    live = Live(edition, setup_for(panel), IDENTITY, panel)
    shown = live.pasted({"in_1_1_percent": pasted, "in_1_2_percent": 50})
    assert shown["out_1_1_earned"] is None
    assert shown["out_1_1_ok"] == (None if pasted == " " else "✗")
    assert shown["out_total"] == pytest.approx(112.5)  # 225 × 50 %
    assert shown["out_complete"] == 1


def test_an_error_in_a_reason_is_marked() -> None:
    edition = tiny_edition()
    panel = random_sheet(edition, 3, 3)
    live = Live(edition, setup_for(panel), IDENTITY, panel)
    assert live.pasted({"in_1_1_percent": 100, "in_1_1_rationale": "=NA()"})["out_1_1_reason"] == "✗"
    assert live.pasted({"in_signoff_chair_name": "=NA()"})["out_signoff_chair"] == "✗"
