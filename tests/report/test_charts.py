"""The geometry of charts: every mark where its value belongs."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.report.charts import Point, distribution, radar

BANDS = [(Decimal(0), Decimal(50)), (Decimal(100), Decimal(250)), (Decimal(300), Decimal(450))]
WHOLE = Decimal(1000)


def test_a_radar_points_up_first_and_goes_clockwise() -> None:
    """Four axes of length 100 around (110, 105): up, right, down, left."""
    chart = radar(
        [("1", Decimal(100)), ("2", Decimal(50)), ("3", Decimal(0)), ("4", None)], radius=100, margin=10
    )  # fmt: skip
    assert chart is not None
    assert chart.centre == Point(110, 105)
    assert [axis.end for axis in chart.axes] == [Point(110, 5), Point(210, 105), Point(110, 205), Point(10, 105)]
    assert [axis.mark for axis in chart.axes] == [Point(110, 5), Point(160, 105), Point(110, 105), None]
    assert chart.shape == "110,5 160,105 110,105"
    assert [axis.anchor for axis in chart.axes] == ["middle", "start", "middle", "end"]


def test_two_values_make_no_radar() -> None:
    assert radar([("1", Decimal(1)), ("2", Decimal(2))]) is None


def test_a_dot_stands_at_its_total_and_the_bands_below_it() -> None:
    """728 wide, 14 at each side: 700 for 1,000 points, so 500 points are at 14 + 350."""
    chart = distribution([Decimal(500)], BANDS, WHOLE, width=728)
    assert [dot.x for dot in chart.dots] == [364]
    assert [(zone.x, zone.width) for zone in chart.zones] == [(14, 35), (84, 105), (224, 105)]
    assert [points for _, points in chart.ticks] == [0, 100, 300]


def test_equal_totals_stand_on_each_other() -> None:
    chart = distribution([Decimal(500)] * 3, BANDS, WHOLE)
    assert len({dot.x for dot in chart.dots}) == 1
    assert [round(a.y - b.y, 1) for a, b in pairwise(chart.dots)] == [2 * chart.radius] * 2


def test_no_totals_make_an_empty_chart() -> None:
    assert distribution([], BANDS, WHOLE).dots == ()


@given(st.lists(st.decimals(0, 1000, places=2), max_size=200))
def test_no_dot_covers_another_and_all_are_inside(totals: list[Decimal]) -> None:
    chart = distribution(totals, BANDS, WHOLE)
    assert len(chart.dots) == len(totals)
    near = 2 * chart.radius - 0.2  # coordinates are rounded to tenths
    levels: dict[float, list[float]] = {}
    for dot in chart.dots:
        levels.setdefault(dot.y, []).append(dot.x)
        assert chart.radius <= dot.y + 0.1
        assert 0 < dot.x < chart.size.x
    for places in levels.values():
        ordered = sorted(places)
        assert all(b - a >= near for a, b in pairwise(ordered))
