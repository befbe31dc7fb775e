"""Items whose questions are rated 0 to 5."""

from decimal import Decimal

import pytest

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import Indicator, ItemAnswer, Scorecard
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.rating import item_fields, item_score, rating_options
from pmqa_score.scoring.totals import totals

EDITION = load_edition("pmqa-readiness")
CRITERIA = EDITION.criteria


def rated(item: str, *ratings: int | None) -> ItemAnswer:
    """Return the ratings of the first questions of *item*; None = blank."""
    numbers = [question.no for question in CRITERIA.item(item).questions]
    given = zip(numbers, ratings, strict=False)
    return ItemAnswer(item=item, ratings={no: Decimal(one) for no, one in given if one is not None})


def rating(answer: ItemAnswer) -> Decimal | None:
    return item_score(EDITION, CRITERIA.item(answer.item), answer).earned


def test_an_item_is_the_mean_of_its_ratings() -> None:
    """1.2 has six questions: 5 5 5 5 5 4 are 29 / 6 = 4.833…"""
    assert len(CRITERIA.item("1.2").questions) == 6
    assert rating(rated("1.2", 5, 5, 5, 5, 5, 4)) == Decimal("4.83")
    assert rating(rated("1.2", 0, 0, 0, 0, 0, 0)) == Decimal(0)  # 0 is a rating


@pytest.mark.parametrize("ratings", [(), (5, 5, 5, 5, 5), (5, None, 5, 5, 5, 5)])
def test_a_blank_leaves_the_item_unanswered(ratings: tuple[int | None, ...]) -> None:
    assert rating(rated("1.2", *ratings)) is None


def test_a_category_is_the_mean_of_its_items() -> None:
    """4.83 and 5.00 give 4.915, half up 4.92; the mean of all its ratings would be another one."""
    card = Scorecard({"1.2": rated("1.2", 5, 5, 5, 5, 5, 4), "1.1": rated("1.1", *[5] * 5)})
    result = totals(EDITION, card)
    assert (result.unit, result.points) == ("rating", Decimal(5))
    assert (result.categories[0].earned, result.categories[0].complete) == (Decimal("4.92"), True)
    assert (result.categories[0].level, result.complete, result.band) == (None, False, None)


def test_the_whole_is_the_mean_of_the_categories() -> None:
    """Categories 1 to 6 rated 4 throughout, category 7 rated 1: (6 × 4 + 1) / 7 = 3.571…"""
    ratings = {
        item.id: rated(item.id, *[1 if item.id[0] == "7" else 4] * len(item.questions)) for item in CRITERIA.items
    }
    result = totals(EDITION, Scorecard(ratings))
    assert (result.complete, result.earned, result.band) == (True, Decimal("3.57"), None)


def test_the_inputs_of_a_process_item() -> None:
    names = [field.name for field in item_fields(EDITION, Setup(), CRITERIA.item("1.1"), "process")]
    assert names[:2] == ["in_1_1_q_1_page", "in_1_1_q_1_note"]
    assert names[10:15] == [f"in_1_1_rating_{no}" for no in range(1, 6)]
    assert names[15] == "in_1_1_strength_1"
    assert not any("percent" in name or "evidence" in name or "factor" in name for name in names)


def test_a_results_item_has_the_indicator_table_of_form_5() -> None:
    fields = item_fields(EDITION, Setup(), CRITERIA.item("7.1"), "results")
    columns = ("question", "name", "unit", "direction", "target", "year_1", "year_2", "year_3", "comparator")
    rows = [field.name for field in fields if "_ind_1_" in field.name]
    assert rows == [f"in_7_1_ind_1_{column}" for column in (*columns, "comparator_value", "note")]


def test_ratings_run_from_0_to_the_points_of_the_edition() -> None:
    assert rating_options(EDITION) == ("0", "1", "2", "3", "4", "5")
    fields = item_fields(EDITION, Setup(), CRITERIA.item("1.1"), "process")
    assert [field.options for field in fields if field.scored] == [rating_options(EDITION)] * 5


def test_answers_become_ratings_and_indicators() -> None:
    answers = {"in_7_1_rating_1": "5", "in_7_1_rating_2": "0", "in_7_1_ind_2_name": "ก", "in_7_1_ind_2_note": "หมายเหตุ"}
    card = scorecard(EDITION, Setup(), answers)
    assert card.items["7.1"].ratings == {1: Decimal(5), 2: Decimal(0)}
    assert card.items["7.1"].indicators == (Indicator(no=2, name="ก", values=(None, None, None), note="หมายเหตุ"),)
