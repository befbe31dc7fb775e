"""Editions of means: a category is the mean of its items, the total the mean of the categories, all of 500."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_identity
from support.status import full_card, reaching, status_edition, ticked

from pmqa_score.model.bands import Award, Threshold
from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ItemScore, Totals
from pmqa_score.scoring.means import mean_of_known, mean_score, of_four
from pmqa_score.scoring.receipt import MODULUS, letters, receipt, score_code, seed, weights
from pmqa_score.scoring.totals import assemble, category_score, total_band, totals

EDITION = status_edition()
CRITERIA = EDITION.criteria


def scores(item: Item, score: str | None) -> ItemScore:
    return mean_score(EDITION, item, None if score is None else Decimal(score))


def category(id_: str, *given: str | None) -> Decimal:
    one = next(one for one in CRITERIA.categories if one.id == id_)
    return category_score(
        EDITION, one, [scores(item, score) for item, score in zip(one.items, given, strict=True)]
    ).earned


def test_a_category_is_the_mean_of_its_items() -> None:
    assert category("1", "500", "366.67", "300", "225") == Decimal("347.92")  # 1,391.67 / 4
    assert category("7", "378.33", "417.50", "300", "266.67", "500", "350") == Decimal("368.75")  # 2,212.50 / 6


def of_categories(*given: str) -> Totals:
    """Return the result where every item of a category has its category's score."""
    found = tuple(
        scores(item, score) for one, score in zip(CRITERIA.categories, given, strict=True) for item in one.items
    )
    return assemble(EDITION, found, total_band(EDITION, found), ())


def test_the_total_is_the_mean_of_the_seven_categories() -> None:
    """2,654.17 / 7 = 379.167: Basic, 20.83 below Advance."""
    result = of_categories("347.92", "412.50", "375.00", "333.33", "425.00", "391.67", "368.75")
    assert (result.earned, result.points, result.unit) == (Decimal("379.17"), Decimal(500), "score")
    assert result.percent == Decimal("75.83")
    assert result.band is not None
    assert (result.band.id, result.band.between, result.band.to_next) == ("basic", False, Decimal("20.83"))
    assert [one.level for one in result.categories] == [
        "basic",
        "advance",
        "basic",
        "basic",
        "advance",
        "basic",
        "basic",
    ]


@pytest.mark.parametrize(
    ("score", "level"), [("299.99", "none"), ("300", "basic"), ("399.99", "basic"), ("500", "significance")]
)
def test_the_status_level_of_a_total(score: str, level: str) -> None:
    result = of_categories(*[score] * 7)
    assert result.band is not None
    assert (result.band.id, result.band.between) == (level, False)


def test_a_whole_scorecard() -> None:
    result = totals(EDITION, full_card())
    assert (result.complete, result.earned, result.missing) == (True, Decimal(500), ())
    assert result.band is not None
    assert (result.band.id, result.band.to_next) == ("significance", None)
    assert [item.level for item in result.items] == [*["significance"] * 24, *[None] * 6]
    assert [(award.met, award.is_set) for award in result.awards] == [(None, False), (None, False)]  # not set


def test_a_missing_answer_makes_item_category_and_total_partial() -> None:
    """1.1 is blank: category 1 is the mean of the other three, the total is no official one, and nothing is decided."""
    card = dict(full_card().items)
    del card["1.1"]
    card["1.2"] = ticked("1.2", B=1)  # 100, so (100 + 500 + 500) / 3 = 366.67
    result = totals(EDITION, Scorecard(card))
    assert (result.complete, result.missing, result.band) == (False, ("1.1",), None)
    first = result.categories[0]
    assert (first.earned, first.complete, first.answered, first.percent, first.level) == (
        Decimal("366.67"),
        False,
        3,
        None,
        None,
    )
    assert result.earned == Decimal("480.95")  # (366.67 + 6 × 500) / 7 = 480.952…


def test_a_category_without_any_answer_is_no_zero_in_a_partial_mean() -> None:
    card = {id_: answer for id_, answer in full_card().items.items() if id_[0] != "7"}
    result = totals(EDITION, Scorecard(card))
    assert (result.complete, result.earned, result.categories[6].answered) == (False, Decimal(500), 0)
    assert totals(EDITION, Scorecard({})).earned == 0


def test_awards_look_at_the_mean() -> None:
    thresholds = (Threshold(of="total", points=Decimal(400)), Threshold(of="7", percent=Decimal(100)))
    award = replace(EDITION.rules.awards[0], thresholds=thresholds)
    assert isinstance(award, Award)
    edition = Edition(CRITERIA, replace(EDITION.rules, awards=(award,)), "means: edition")
    assert [one.met for one in totals(edition, full_card()).awards] == [True]
    low = dict(full_card().items) | {"7.1": reaching("7.1", m1="104", m4="104")}
    assert [one.met for one in totals(edition, Scorecard(low)).awards] == [False]


def test_the_mean_of_nothing_known_is_zero() -> None:
    assert mean_of_known([None, Decimal(300), Decimal(225)]) == Decimal("262.50")
    assert mean_of_known([None]) == mean_of_known([]) == Decimal(0)


def test_an_unanswered_item_has_no_score() -> None:
    item = CRITERIA.item("1.1")
    assert mean_score(EDITION, item, None) == ItemScore(
        id="1.1", points=Decimal(500), percent=None, earned=None, range=None
    )
    assert mean_score(EDITION, item, Decimal("366.67"), level="basic").percent == Decimal("73.33")


def test_the_receipt_follows_the_scores() -> None:
    """Seed + (500 × 100 + 1) × weight of 1.1 + (100 × 100 + 1) × weight of 1.2; blanks count nothing."""
    identity, of = tiny_identity(), weights(EDITION)
    card = Scorecard({"1.1": ticked("1.1", B=3, A=1, S=1), "1.2": ticked("1.2", B=1)})
    number = seed(identity) + 50001 * of["1.1"] + 10001 * of["1.2"]
    assert receipt(identity, EDITION, card) == letters(number % MODULUS)
    assert [score_code(one) for one in (None, Decimal(0), Decimal("0.01"), Decimal(500))] == [0, 1, 2, 50001]


@given(st.lists(st.sampled_from([0, 150, 300, 400, 500]), min_size=7, max_size=7), st.integers(0, 6))
def test_raising_a_category_never_lowers_the_total(given_scores: list[int], place: int) -> None:
    raised = [500 if at == place else one for at, one in enumerate(given_scores)]
    low, high = (of_categories(*map(str, one)).earned for one in (given_scores, raised))
    assert min(given_scores) <= low <= high


@pytest.mark.parametrize(("total", "shown"), [("379.17", "3.03"), ("500", "4"), ("0", "0"), ("300", "2.4")])
def test_a_total_is_shown_on_the_scale_of_four(total: str, shown: str) -> None:
    """379.17 / 500 × 4 = 3.03336."""
    assert of_four(Decimal(total), Decimal(500)) == Decimal(shown)
