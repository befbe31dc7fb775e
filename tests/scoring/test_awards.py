from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_awards, tiny_edition, tiny_scorecard

from pmqa_score.model.bands import Threshold
from pmqa_score.scoring.totals import totals

OVERALL, NOT_SET = tiny_awards()


def decide(thresholds: tuple[Threshold, ...] | None, *percents: int | None) -> bool | None:
    edition = tiny_edition(awards=(replace(OVERALL, thresholds=thresholds),))
    (award,) = totals(edition, tiny_scorecard(*percents)).awards
    return award.met


def test_an_award_without_thresholds_is_not_set() -> None:
    award = totals(tiny_edition(), tiny_scorecard(100, 100, 100)).awards[1]
    assert (award.id, award.met, award.is_set) == ("category-1", None, False)


def test_a_partial_scorecard_decides_nothing() -> None:
    award = totals(tiny_edition(), tiny_scorecard(100, 100, None)).awards[0]
    assert (award.met, award.is_set) == (None, True)


@pytest.mark.parametrize(
    ("bound", "strict", "met"),
    [("500", False, True), ("500", True, False), ("499.99", True, True), ("500.01", False, False)],
)
def test_a_total_on_the_bound(bound: str, strict: bool, met: bool) -> None:
    """50 % everywhere is 150 + 112.50 + 237.50 = 500 points."""
    assert decide((Threshold(of="total", points=Decimal(bound), strict=strict),), 50, 50, 50) is met


@pytest.mark.parametrize(("second", "met"), [(45, False), (50, True)])
def test_a_category_percent(second: int, met: bool) -> None:
    """Category 1: 300 × 50 % + 225 × 45 % = 251.25 of 525 = 47.86 %."""
    assert decide((Threshold(of="1", percent=Decimal(50)),), 50, second, 100) is met


@pytest.mark.parametrize(("percent", "met"), [(45, False), (50, True), (55, True)])
def test_an_item_percent(percent: int, met: bool) -> None:
    assert decide((Threshold(of="2.1", percent=Decimal(50)),), 0, 0, percent) is met


def test_every_threshold_has_to_be_reached() -> None:
    both = (Threshold(of="total", points=Decimal(400)), Threshold(of="1.2", percent=Decimal(50)))
    assert decide(both, 50, 50, 50) is True
    assert decide(both, 50, 45, 50) is False


def test_points_and_percent_of_one_threshold_both_count() -> None:
    both = Threshold(of="1.1", points=Decimal(150), percent=Decimal(55))
    assert decide((both,), 50, 0, 0) is False  # 150 points, but 50 %
    assert decide((both,), 55, 0, 0) is True


def test_an_award_of_no_thresholds_is_always_met() -> None:
    assert decide((), 0, 0, 0) is True
