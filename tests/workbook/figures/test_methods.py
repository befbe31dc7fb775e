"""The figures of item sheets by scoring method, chosen in one table."""

from __future__ import annotations

from typing import get_args

from support.status import full_card, status_edition

from pmqa_score.definitions import load_edition
from pmqa_score.model.criteria import SUMMED, Method
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.figures.methods import FIGURES, method_figures


def test_every_method_of_means_has_figures() -> None:
    assert set(FIGURES) == set(get_args(Method)) - SUMMED


def test_every_item_is_there_by_its_own_method() -> None:
    figures = method_figures(status_edition(), Setup(years=(1, 2, 3)), full_card())
    assert (figures["out_1_1_level"], figures["out_1_1_score"]) == ("ระดับพัฒนาจนเกิดผล", 500)
    assert (figures["out_7_1_score"], figures["out_7_1_measures"]) == (500, 2)


def test_an_item_that_the_scorecard_lacks_is_unanswered() -> None:
    figures = method_figures(load_edition("pmqa-readiness"), Setup(), Scorecard({}))
    assert (figures["out_1_1_rating"], figures["out_1_1_answered"]) == (None, 0)
