"""Items of indicators: worked examples of the shipped edition, both directions, cut points, what is lacking."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.status import REQUIRED, indicator, reaching, status_edition

from pmqa_score.model.criteria import Curve, CurveStep
from pmqa_score.model.scorecard import Direction, Indicator, ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.kpi import (
    indicator_score,
    item_fields,
    item_score,
    lack,
    lacking,
    measure_results,
    percent_reached,
    score_at,
)

EDITION = status_edition()
CRITERIA = EDITION.criteria
assert CRITERIA.curve is not None
CURVE = CRITERIA.curve


def dimension(*indicators: Indicator, item: str = "7.1") -> Decimal | None:
    return item_score(EDITION, CRITERIA.item(item), ItemAnswer(item=item, indicators=indicators)).earned


@pytest.mark.parametrize(
    ("direction", "actual", "target", "percent", "score"),
    [
        ("more", "86.70", "85", "102.00", "400"),
        ("more", "63", "70", "90.00", "270"),  # × 3
        ("less", "9", "10", "110.00", "500"),  # 200 − 90
        ("less", "11", "10", "90.00", "270"),
        ("less", "25", "10", "-50.00", "0"),
        ("less", "0", "10", "200.00", "500"),  # 0 is a value
        ("more", "303.01", "300", "101.00", "300"),  # 101.0033 % is rounded before it is scored
        ("more", "303.02", "300", "101.01", "400"),
        ("more", "84", "80", "105.00", "400"),
        ("more", "84.01", "80", "105.01", "500"),
        ("more", "0", "80", "0.00", "0"),
        ("more", "-8", "80", "-10.00", "0"),
    ],
)
def test_worked_examples(direction: Direction, actual: str, target: str, percent: str, score: str) -> None:
    ind = indicator(1, actual, target, direction)
    assert percent_reached(ind) == Decimal(percent)
    assert indicator_score(CURVE, ind) == Decimal(score)


@pytest.mark.parametrize(
    ("percent", "score"),
    [
        ("-0.01", "0"),
        ("0", "0"),
        ("0.01", "0.03"),
        ("99.99", "299.97"),
        ("100", "300"),
        ("101", "300"),
        ("101.01", "400"),
        ("105", "400"),
        ("105.01", "500"),
        ("1000", "500"),
    ],
)
def test_cut_points(percent: str, score: str) -> None:
    assert score_at(CURVE, Decimal(percent)) == Decimal(score)
    assert indicator_score(CURVE, indicator(1, percent, "100")) == Decimal(score)
    less = Decimal(200) - Decimal(percent)
    assert indicator_score(CURVE, indicator(1, str(less), "100", "less")) == Decimal(score)


def test_a_curve_may_be_linear_between_two_anchors() -> None:
    """100 up to 75 %, 20 points a percent, 500 from 95 %: 85 % is halfway, 300."""
    steps = (CurveStep(percent=Decimal(75), score=Decimal(100), slope=Decimal(20)),)
    top = CurveStep(percent=Decimal(95), score=Decimal(500))
    curve = Curve(steps=(*steps, top), source="D", verified=False)
    found = [score_at(curve, Decimal(percent)) for percent in ("10", "75", "75.5", "85", "94.99", "95", "120")]
    assert found == list(map(Decimal, ("100", "100", "110", "300", "499.8", "500", "500")))


@pytest.mark.parametrize(
    ("ind", "expected"),
    [
        (indicator(1, "86", "85", None), "direction"),
        (indicator(1, "86", None), "target"),
        (indicator(1, "86", "0"), "target_unfit"),
        (indicator(1, "86", "-1", "less"), "target_unfit"),
        (indicator(1, None, "85"), "latest"),
        (replace(indicator(1, None, "85"), values=(Decimal(90), Decimal(95), None)), "latest"),
        (replace(indicator(1, None, "85"), values=()), "latest"),
        (indicator(1, "0", "85"), None),
    ],
)
def test_what_an_indicator_lacks_is_named_and_never_divided_by(ind: Indicator, expected: str | None) -> None:
    assert lack(ind) == expected
    assert (percent_reached(ind) is None) == (expected is not None)
    assert (indicator_score(CURVE, ind) is None) == (expected is not None)


ONE = (indicator(1, "102", "100"), indicator(1, "90", "100", no=2))  # 400 and 270, mean 335
TWO, FOUR = indicator(2, "100", "100"), indicator(4, "106", "100")  # 300 and 500


def test_a_dimension_is_the_mean_of_its_sub_measures() -> None:
    assert dimension(*ONE, TWO, FOUR) == Decimal("378.33")  # (335 + 300 + 500) / 3
    results = measure_results(EDITION, CRITERIA.item("7.1"), ItemAnswer(item="7.1", indicators=(*ONE, TWO, FOUR)))
    assert [result.score for result in results] == [Decimal(335), Decimal(300), None, Decimal(500), None]
    assert sum(bool(result.indicators) for result in results) == 3


def test_an_optional_sub_measure_left_empty_is_no_zero() -> None:
    assert dimension(*ONE, FOUR) == Decimal("417.50")  # (335 + 500) / 2


def test_a_required_sub_measure_left_empty_leaves_the_dimension_unanswered() -> None:
    assert dimension(*ONE, TWO) is None
    assert dimension() is None


@pytest.mark.parametrize("item", REQUIRED)
def test_the_required_sub_measures_are_enough(item: str) -> None:
    assert dimension(*(indicator(no, "100", "100") for no in REQUIRED[item]), item=item) == Decimal(300)


def test_an_indicator_without_a_score_leaves_the_dimension_unanswered() -> None:
    """Blanking a target must not raise a mean: the indicator is there, so it is waited for, optional or not."""
    assert dimension(*ONE, FOUR, indicator(2, "50", None)) is None
    assert dimension(*ONE, FOUR, indicator(1, None, "100", no=3)) is None


def test_a_row_that_is_no_indicator_is_left_out() -> None:
    """A target without a name and a value makes no indicator."""
    assert dimension(*ONE, FOUR, indicator(2, None, "100", name="")) == Decimal("417.50")
    assert dimension(*ONE, FOUR, indicator(2, "100", "100", name="")) == dimension(*ONE, FOUR, TWO)


def test_an_item_without_a_required_sub_measure_needs_an_indicator_all_the_same() -> None:
    item = CRITERIA.item("7.5")
    free = replace(item, measures=tuple(replace(one, required=False) for one in item.measures))
    assert item_score(EDITION, free, ItemAnswer(item="7.5")).earned is None
    assert item_score(EDITION, free, reaching("7.5", m3="100")).earned == Decimal(300)


def test_what_is_lacking_in_an_item() -> None:
    answer = ItemAnswer(
        item="7.1",
        indicators=(*ONE, indicator(2, "5", "0"), indicator(3, "5", None), indicator(5, None, "3", name="")),
    )
    found = [(ind.measure, ind.no, what) for ind, what in lacking(CRITERIA.item("7.1"), answer)]
    assert found == [(2, 1, "target_unfit"), (3, 1, "target")]


def test_an_edition_without_a_curve_cannot_score_indicators() -> None:
    bare = Edition(replace(CRITERIA, curve=None), EDITION.rules, "kpi: bare")
    with pytest.raises(ValueError, match="no curve"):
        measure_results(bare, CRITERIA.item("7.1"), ItemAnswer(item="7.1"))


def test_the_inputs_of_an_item() -> None:
    fields = item_fields(EDITION, Setup(), CRITERIA.item("7.1"), "results")
    columns = ("name", "unit", "direction", "target", "year_1", "year_2", "year_3", "note")
    assert [field.name for field in fields[:16]] == [f"in_7_1_m_1_ind_{no}_{one}" for no in (1, 2) for one in columns]
    assert [field.name for field in fields[:8] if field.scored] == [
        "in_7_1_m_1_ind_1_direction",
        "in_7_1_m_1_ind_1_target",
        "in_7_1_m_1_ind_1_year_3",
    ]
    assert fields[5 * 5 * 8].name == "in_7_1_strength_1"  # 5 sub-measures of 5 rows
    more = item_fields(EDITION, Setup(years=(2564, 2565, 2566, 2567)), CRITERIA.item("7.1"), "results")
    assert "in_7_1_m_5_ind_5_year_4" in {field.name for field in more if field.scored}


def test_answers_become_indicators_of_their_sub_measure() -> None:
    card = scorecard(
        EDITION,
        Setup(),
        {
            "in_7_1_m_4_ind_2_name": "ร้อยละความสำเร็จ",
            "in_7_1_m_4_ind_2_unit": "ร้อยละ",
            "in_7_1_m_4_ind_2_direction": "less",
            "in_7_1_m_4_ind_2_target": Decimal(10),
            "in_7_1_m_4_ind_2_year_1": Decimal(12),
            "in_7_1_m_4_ind_2_year_3": Decimal(9),
            "in_7_1_m_4_ind_2_note": "ข้อมูลกรม",
            "in_7_1_m_1_ind_1_name": "อีกตัว",
        },
    )
    assert card.items["7.1"].indicators == (
        Indicator(no=1, name="อีกตัว", measure=1, values=(None, None, None)),
        Indicator(
            no=2,
            name="ร้อยละความสำเร็จ",
            unit="ร้อยละ",
            direction="less",
            target=Decimal(10),
            values=(Decimal(12), None, Decimal(9)),
            measure=4,
            note="ข้อมูลกรม",
        ),
    )


PERCENTS = st.decimals(-300, 300, places=2)


@given(PERCENTS, PERCENTS)
def test_a_higher_percent_never_has_a_lower_score(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert Decimal(0) <= score_at(CURVE, low) <= score_at(CURVE, high) <= Decimal(500)


@given(st.decimals(0, 1000, places=2), st.decimals("0.01", 1000, places=2))
def test_twice_the_target_mirrors_both_directions(actual: Decimal, target: Decimal) -> None:
    """What misses the target by as much as another exceeds it has the same percent, the other way round."""
    more = percent_reached(indicator(1, str(actual), str(target), "more"))
    less = percent_reached(indicator(1, str(actual), str(target), "less"))
    assert more is not None
    assert less is not None
    assert abs(more + less - 200) <= Decimal("0.01")
