"""The figures of rated items: the workbook shows what the program computes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.means_books import YEARS, live
from support.recalc import differences

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.figures.rating import rating_figures

EDITION, SETUP = load_edition("pmqa-readiness"), Setup(years=YEARS)
ITEMS = ("1.2", "7.1")
FIELDS = [field for field in fields_of(EDITION, SETUP) if field.item in ITEMS]
RATINGS = {field.name: st.sampled_from(field.options) for field in FIELDS if field.part[0] == "rating"}
OTHERS: dict[str, st.SearchStrategy[Value]] = {
    field.name: st.sampled_from(field.options)
    if field.kind == "choice"
    else st.sampled_from([Decimal(one) for one in ("-1", "0", "15", "17", "80.1")])
    if field.kind == "number"
    else st.just("หน้า 12")
    for field in FIELDS
    if field.part[0] in {"indicator", "strength", "ofi", "question"} and field.part[1] in {1, 2}
}
ANSWERS = st.builds(
    lambda ratings, others: {**ratings, **others},
    st.fixed_dictionaries(RATINGS) | st.fixed_dictionaries({}, optional=RATINGS),
    st.fixed_dictionaries({}, optional=OTHERS),
)


def expected(given: Mapping[str, Value]) -> dict[str, Figure]:
    answers = scorecard(EDITION, SETUP, given).items
    return {
        name: figure
        for item in ITEMS
        for name, figure in rating_figures(EDITION, SETUP, EDITION.criteria.item(item), answers[item]).items()
    }


def on_sheets(given: Mapping[str, Value]) -> dict[str, object]:
    book = live("pmqa-readiness")
    return {name: value for name, value in book.outputs(given).items() if book.places[name].sheet in ITEMS}


def test_blank_sheets_show_no_rating() -> None:
    assert differences(on_sheets({}), expected({})) == {}
    assert expected({})["out_7_1_rating"] is None


@settings(max_examples=50, deadline=None)
@given(ANSWERS)
def test_workbook_and_program_agree_in_every_figure(given: dict[str, Value]) -> None:
    assert differences(on_sheets(given), expected(given)) == {}


@pytest.mark.parametrize(("ratings", "mean"), [("555554", "4.83"), ("000000", "0.00"), ("012345", "2.50")])
def test_the_mean_of_six_ratings(ratings: str, mean: str) -> None:
    """5 5 5 5 5 4 are 29 / 6 = 4.833…; 0 … 5 are 15 / 6 = 2.5."""
    numbers = [question.no for question in EDITION.criteria.item("1.2").questions]
    given: dict[str, Value] = {f"in_1_2_rating_{no}": rating for no, rating in zip(numbers, ratings, strict=True)}
    assert expected(given)["out_1_2_rating"] == Decimal(mean)
    assert differences(on_sheets(given), expected(given)) == {}
