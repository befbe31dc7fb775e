from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.indicators import row

from pmqa_score.model.scorecard import Direction, Indicator
from pmqa_score.scoring.indicators import comparison, exists, latest, level, trend

NUMBERS = st.decimals(-100, 100, places=1)


@pytest.mark.parametrize(
    ("ind", "expected"),
    [
        (Indicator(no=1), False),
        (Indicator(no=1, name="x"), True),
        (Indicator(no=1, values=(None, None, None)), False),
        (Indicator(no=1, values=(None, Decimal(0), None)), True),  # 0 is a value
        (Indicator(no=1, unit="%", target=Decimal(5), comparator="x", comparator_value=Decimal(5)), False),
    ],
)
def test_a_name_or_a_yearly_value_makes_an_indicator(ind: Indicator, expected: object) -> None:
    assert exists(ind) is expected


def test_the_latest_value_stands_in_the_last_year() -> None:
    assert latest(row("70 75 80")) == Decimal(80)
    assert latest(row("70 75 -")) is None
    assert latest(row("")) is None


@pytest.mark.parametrize(
    ("years", "direction", "target", "expected"),
    [
        ("70 75 80", "more", "80", "reached"),  # equal counts
        ("70 75 81", "more", "80", "reached"),
        ("70 75 79.99", "more", "80", "missed"),
        ("9 8 7", "less", "7", "reached"),
        ("9 8 6", "less", "7", "reached"),
        ("9 8 7.01", "less", "7", "missed"),
        ("1 0 0", "less", "0", "reached"),  # a target of zero is a target
        ("90 90 -", "more", "80", "unknown"),  # the last year is blank
        ("70 75 80", None, "80", "unknown"),
        ("70 75 80", "more", None, "unknown"),
    ],
)
def test_level_against_the_target(
    years: str, direction: Direction | None, target: str | None, expected: object
) -> None:
    assert level(row(years, direction, target=target)) == expected


@pytest.mark.parametrize(
    ("years", "direction", "expected"),
    [
        ("70 75 80", "more", "improving"),
        ("70 70 80", "more", "improving"),  # none worse, the last better
        ("70 80 80", "more", "improving"),
        ("80 75 70", "more", "adverse"),
        ("80 80 70", "more", "adverse"),
        ("70 80 75", "more", "mixed"),
        ("80 70 90", "more", "mixed"),  # one year worse
        ("70 70 70", "more", "mixed"),  # flat
        ("9 8 7", "less", "improving"),
        ("7 8 9", "less", "adverse"),
        ("70 75", "more", "few"),
        ("70 75 -", "more", "few"),
        ("- - -", "more", "few"),
        ("70 75 80", None, "few"),
        ("70 - 75 80", "more", "improving"),  # a blank year is left out
        ("1 5 - 3 6", "more", "mixed"),  # and hides no fall: 5 to 3
        ("-2 -1 0", "more", "improving"),
    ],
)
def test_trend_of_the_yearly_values(years: str, direction: Direction | None, expected: object) -> None:
    assert trend(row(years, direction)) == expected


@given(st.lists(NUMBERS, min_size=3, max_size=6))
def test_a_positive_trend_is_what_the_facts_say(values: list[Decimal]) -> None:
    """At least 3 yearly values, none worse than the year before, the last better than the first."""
    steady = all(later >= earlier for earlier, later in pairwise(values))
    positive = steady and values[-1] > values[0]
    assert (trend(Indicator(no=1, direction="more", values=tuple(values))) == "improving") is positive


@given(st.lists(st.none() | NUMBERS, max_size=6), NUMBERS, NUMBERS)
def test_the_other_direction_is_the_mirror(values: list[Decimal | None], target: Decimal, comparator: Decimal) -> None:
    """Turning every sign and the direction changes nothing."""
    more = Indicator(no=1, direction="more", values=tuple(values), target=target, comparator_value=comparator)
    less = Indicator(
        no=1,
        direction="less",
        values=tuple(None if value is None else -value for value in values),
        target=-target,
        comparator_value=-comparator,
    )
    assert (level(more), trend(more), comparison(more)) == (level(less), trend(less), comparison(less))


@pytest.mark.parametrize(
    ("years", "direction", "comparator", "expected"),
    [
        ("70 75 80", "more", "79", "above"),
        ("70 75 80", "more", "80", "equal"),
        ("70 75 80", "more", "80.1", "below"),
        ("9 8 7", "less", "8", "above"),
        ("9 8 7", "less", "6", "below"),
        ("9 8 7.0", "less", "7", "equal"),
        ("9 8 -", "less", "10", "none"),
        ("9 8 7", None, "10", "none"),
        ("9 8 7", "less", None, "none"),
    ],
)
def test_comparison_with_the_comparator(
    years: str, direction: Direction | None, comparator: str | None, expected: object
) -> None:
    assert comparison(row(years, direction, value=comparator)) == expected
