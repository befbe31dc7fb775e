import statistics
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_scale

from pmqa_score.model.consolidation import ConsolidationMethod, ItemConsolidation, MethodUsed
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.panel.one_item import (
    deviation,
    item_consolidation,
    median,
    panel_percent,
    ranges_apart,
    spread,
    variance,
)

SCORE = ItemScore(id="1.1", points=Decimal(300), percent=Decimal(50), earned=Decimal(150), range="50-65")
GRID = st.sampled_from(tiny_scale().percents)


def decimals(*numbers: int) -> list[Decimal]:
    return [Decimal(number) for number in numbers]


def consolidated(tolerance: int = 20, **percents: int) -> ItemConsolidation:
    given_percents = {assessor: Decimal(percent) for assessor, percent in percents.items()}
    return item_consolidation(given_percents, SCORE, "mean", tolerance=Decimal(tolerance), scale=tiny_scale())


@pytest.mark.parametrize(
    ("method", "percents", "expected", "used"),
    [
        ("mean", (50, 55, 55), "53.33", "mean"),  # 160 / 3
        ("median", (50, 55, 90), "55", "median"),
        ("median", (50, 55, 60, 90), "57.5", "median"),  # (55 + 60) / 2
        ("trimmed", (0, 50, 55, 60, 100), "55", "trimmed"),  # without 0 and 100
        ("trimmed", (100, 50, 55, 50, 100), "68.33", "trimmed"),  # one 100 and one 50 go: 205 / 3
        ("trimmed", (0, 50, 60, 100), "52.5", "mean"),  # four are too few to trim, and it says so
        ("mean", (45,), "45", "mean"),
        ("trimmed", (45,), "45", "mean"),
    ],
)
def test_the_percent_of_a_panel(
    method: ConsolidationMethod, percents: tuple[int, ...], expected: str, used: MethodUsed
) -> None:
    assert panel_percent(decimals(*percents), method) == (Decimal(expected), used)


@pytest.mark.parametrize(("method", "used"), [("mean", "mean"), ("median", "median"), ("trimmed", "mean")])
def test_nobody_gives_no_percent(method: ConsolidationMethod, used: MethodUsed) -> None:
    assert panel_percent([], method) == (None, used)


@given(st.lists(GRID, min_size=1, max_size=8))
def test_equals_the_statistics_of_the_standard_library(percents: list[Decimal]) -> None:
    exact = [Fraction(percent) for percent in percents]
    assert abs(Fraction(panel_percent(percents, "mean")[0] or 0) - statistics.mean(exact)) <= Fraction(1, 200)
    assert Fraction(median(percents)) == statistics.median(exact)  # a mean of two on the grid has 1 decimal
    if len(percents) > 1:
        assert variance(exact) == statistics.variance(exact)
        assert deviation(percents) == Decimal(str(statistics.stdev(percents))).quantize(Decimal("0.01"))


@given(GRID, st.integers(1, 8), st.sampled_from(["mean", "median", "trimmed"]))
def test_the_percent_of_equal_percents_is_that_percent(
    percent: Decimal, size: int, method: ConsolidationMethod
) -> None:
    assert panel_percent([percent] * size, method)[0] == percent


def test_all_figures_of_an_item() -> None:
    """40 50 60 80: mean 57.5, median 55, spread 40; deviations −17.5 −7.5 2.5 22.5, squares 875, ÷ 3, root 17.08."""
    item = consolidated(b=80, a=40, d=60, c=50)
    assert list(item.percents.items()) == [(who, Decimal(n)) for who, n in zip("abcd", (40, 80, 50, 60), strict=True)]
    assert (item.n, item.mean, item.median, item.spread) == (4, Decimal("57.5"), Decimal(55), Decimal(40))
    assert item.deviation == Decimal("17.08")
    assert (item.percent, item.earned, item.range, item.method_used) == (Decimal(50), Decimal(150), "50-65", "mean")
    assert (item.ranges_apart, item.ranges_differ, item.discuss) == (2, True, True)  # from 30-45 to 70-85


def test_an_item_nobody_answered() -> None:
    blank = ItemScore(id="1.1", points=Decimal(300), percent=None, earned=None, range=None)
    item = item_consolidation({}, blank, "mean", tolerance=Decimal(20), scale=tiny_scale())
    assert (item.n, item.mean, item.median, item.spread, item.deviation) == (0, None, None, None, None)
    assert (item.ranges_apart, item.ranges_differ, item.discuss, item.alone) == (0, False, False, None)


@pytest.mark.parametrize(("low", "high", "discuss"), [(40, 55, False), (40, 60, True), (40, 65, True)])
def test_discuss_from_the_tolerance_on(low: int, high: int, discuss: bool) -> None:
    assert consolidated(a=low, b=high).discuss is discuss


@pytest.mark.parametrize(
    ("percents", "alone"),
    [
        ((40, 45, 80), "c"),
        ((40, 75, 80), "a"),
        ((40, 60, 80), None),  # without any one of them it would still be 20 or more
        ((40, 50, 60), None),  # without a or without c: nobody is alone
        ((40, 80), None),  # of two, neither
        ((40, 45, 50), None),  # nothing to discuss
    ],
)
def test_one_assessor_alone_against_the_rest(percents: tuple[int, ...], alone: str | None) -> None:
    assert consolidated(**dict(zip("abc", percents, strict=False))).alone == alone


@pytest.mark.parametrize(("low", "high", "apart"), [(45, 45, 0), (30, 45, 0), (45, 50, 1), (0, 100, 5)])
def test_ranges_between_lowest_and_highest(low: int, high: int, apart: int) -> None:
    assert ranges_apart(decimals(high, low), tiny_scale()) == apart


def test_without_a_scale_no_ranges_lie_between() -> None:
    assert ranges_apart(decimals(0, 100), None) == 0


def test_one_percent_has_no_deviation_and_no_spread() -> None:
    assert (deviation(decimals(50)), spread(decimals(50)), spread([])) == (None, Decimal(0), Decimal(0))
