"""Every named figure of a consensus workbook is the program's: by IronCalc each run, by LibreOffice where it is."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from support.editions import tiny_edition
from support.live_book import Raw
from support.panel_sheets import panel_identity, random_sheet, setup_for
from support.random_answers import all_percents, random_answers
from support.recalc import Live, by_libreoffice, cached, differences

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.consensus import filled_in
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
