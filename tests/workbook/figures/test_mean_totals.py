"""The figures of the summary of an edition of means."""

from __future__ import annotations

from decimal import Decimal

from support.editions import tiny_identity
from support.status import full_card, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.figures.mean_totals import mean_total_figures
from pmqa_score.workbook.figures.methods import method_figures


def shown(edition: Edition, card: Scorecard) -> dict[str, Figure]:
    setup = Setup(language="en", years=(2565, 2566, 2567))
    return mean_total_figures(edition, setup, tiny_identity(), card, method_figures(edition, setup, card))


def test_all_reached_is_500_significance_and_four() -> None:
    figures = shown(status_edition(), full_card())
    names = ("total", "band", "of_four", "to_next", "complete", "missing", "findings")
    assert [figures[f"out_{name}"] for name in names] == [
        500, "Significance", 4, None, 30, "✓ none", "✓ No remark in any item",
    ]  # fmt: skip
    assert (figures["out_cat_7_score"], figures["out_cat_7_level"]) == (500, "Significance")


def test_a_partial_total_has_no_level() -> None:
    answers = (ticked("1.1", B=3, A=1, S=1), ticked("1.2", B=2, A=3))
    figures = shown(status_edition(), Scorecard({answer.item: answer for answer in answers}))
    assert (figures["out_total"], figures["out_complete"]) == (350, 2)  # (500 + 200) / 2
    assert [figures[f"out_{name}"] for name in ("band", "of_four", "to_next", "cat_1_level")] == [None] * 4
    assert figures["out_1_2_state"] == "! 1 remarks"
    assert figures["out_findings"] == "! 1 remarks in the items: see their state above"


def test_no_answers_are_no_total() -> None:
    figures = shown(status_edition(), Scorecard({}))
    assert (figures["out_total"], figures["out_cat_1_score"]) == (None, None)
    assert figures["out_findings"] == "Waiting for every item"


def test_ratings_have_a_mean_and_no_level() -> None:
    edition = load_edition("pmqa-readiness")
    ratings = {question.no: Decimal(3) for question in edition.criteria.item("1.1").questions}
    figures = shown(edition, Scorecard({"1.1": ItemAnswer(item="1.1", ratings=ratings)}))
    assert (figures["out_cat_1_rating"], figures["out_total"]) == (3, 3)
    assert not {"out_band", "out_of_four", "out_to_next", "out_cat_1_level"} & set(figures)
