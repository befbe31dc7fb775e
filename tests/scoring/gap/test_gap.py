"""The gap to a further band: which goal, and what stands in its way."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.editions import tiny_bands, tiny_edition, tiny_scorecard
from support.indicators import row
from support.status import full_card, status_edition

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.gap.gap import Gap, gaps
from pmqa_score.scoring.gap.ladders import Limits

TINY = tiny_edition()


def gap(*percents: int | None, edition: Edition = TINY, **asked: object) -> Gap:
    (only,) = gaps(edition, tiny_scorecard(*percents), **asked)  # type: ignore[arg-type] # a test says what it asks for
    return only


def test_the_goal_is_the_next_band() -> None:
    """50 40 45 are 453.75: band 3 reaches up to 450, band 4 begins at 500."""
    found = gap(50, 40, 45)
    assert found.goal
    assert (found.state, found.earned, found.goal.band, found.goal.total) == (
        "planned", Decimal("453.75"), "4", Decimal(500),
    )  # fmt: skip
    assert (found.basis, found.highest, found.missing) == ("total", Decimal(1000), ())
    assert [plan.kind for plan in found.plans] == ["steps", "even"]


def test_a_further_band_or_a_total_may_be_asked_for() -> None:
    further = gap(50, 40, 45, to="6")
    assert further.goal
    assert further.goal.total == 900
    assert further.plans[0].totals.earned >= 900
    total = gap(50, 40, 45, total=Decimal("453.76"))
    assert total.goal
    assert (total.goal.band, [one.score.id for one in total.plans[0].raises]) == (None, ["2.1"])


@pytest.mark.parametrize(
    ("percents", "asked", "state"),
    [
        ((95, 90, 90), {}, "top"),
        ((95, 90, 90), {"to": "6"}, "reached"),
        ((50, 40, 45), {"to": "1"}, "reached"),
        ((50, 40, 45), {"total": Decimal("453.75")}, "reached"),
        ((50, 40, 45), {"total": Decimal("1000.01")}, "unreachable"),
        ((50, 40, 45), {"limits": Limits(most=Decimal(0))}, "unreachable"),
        ((50, None, 45), {}, "partial"),
        ((50, None, 45), {"to": "4"}, "partial"),
    ],
)
def test_without_a_plan_the_state_says_why(
    percents: tuple[int | None, ...], asked: dict[str, object], state: str
) -> None:
    found = gap(*percents, **asked)  # type: ignore[arg-type] # as above
    assert (found.state, found.plans) == (state, ())


def test_a_partial_total_stands_below_no_band_yet() -> None:
    assert gap(50, None, 45).goal is None
    asked = gap(50, None, 45, to="4")
    assert asked.goal
    assert (asked.goal.total, asked.missing) == (Decimal(500), ("1.2",))


def test_an_edition_without_bands_needs_a_total() -> None:
    bare = Edition(TINY.criteria, replace(TINY.rules, tables=()), "gap: bare")
    assert gap(50, 40, 45, edition=bare).state == "no_bands"
    assert gap(50, 40, 45, edition=bare, total=Decimal(460)).state == "planned"


def test_kept_items_stay_out_of_every_plan() -> None:
    found = gap(50, 40, 45, limits=Limits(keep=frozenset({"2.1"})))
    assert {one.score.id for plan in found.plans for one in plan.raises} == {"1.1", "1.2"}


def test_the_conditions_that_the_goal_asks_for() -> None:
    """``comparisons`` begins at band 3; the others are always asked for."""
    asked = {one.id: one.met for one in gap(50, 40, 45).conditions}
    assert asked == {"comparisons": False, "three_years": False, "role_model": False}
    assert [one.id for one in gap(5, 5, 5).conditions] == ["three_years", "role_model"]
    assert gap(50, 40, 45, conditions=False).conditions == ()
    card = tiny_scorecard(50, 40, 45)
    compared = ItemAnswer(item="2.1", percent=Decimal(45), indicators=(row("1 2 3", comparator="ข", value="1"),))
    (found,) = gaps(TINY, Scorecard({**card.items, "2.1": compared}))
    assert {one.id: one.met for one in found.conditions}["comparisons"] is True


def test_process_and_results_are_planned_apart_where_their_bands_are() -> None:
    tables = tuple(replace(tiny_bands(), basis=basis) for basis in ("process", "results"))
    apart = Edition(TINY.criteria, replace(TINY.rules, tables=tables), "gap: apart")
    process, results = gaps(apart, tiny_scorecard(50, 40, 45))  # 240 and 213.75
    assert [(one.basis, one.earned) for one in (process, results)] == [("process", 240), ("results", Decimal("213.75"))]
    assert {one.score.id for plan in process.plans for one in plan.raises} == {"1.1", "1.2"}
    assert {one.score.id for plan in results.plans for one in plan.raises} == {"2.1"}
    assert {one.id for one in results.conditions} == {"three_years", "role_model"}
    process, results = gaps(apart, tiny_scorecard(50, None, 45))
    assert (process.state, results.state) == ("partial", "planned")


def test_levels_reached_by_means() -> None:
    """With the results at 500 and every Basic check but one ticked, one check is enough for 300."""
    edition, full = status_edition(), full_card()
    found = gaps(edition, full)
    assert [one.state for one in found] == ["top"]
    (asked,) = gaps(edition, full, total=Decimal(500))
    assert asked.state == "reached"


def test_readiness_has_no_bands() -> None:
    edition = load_edition("pmqa-readiness")
    rated = {
        item.id: ItemAnswer(item=item.id, ratings={one.no: Decimal(3) for one in item.questions})
        for item in edition.criteria.items
    }
    (none,) = gaps(edition, Scorecard(rated))
    (some,) = gaps(edition, Scorecard(rated), total=Decimal("3.01"))
    assert (none.state, some.state, some.plans[0].steps) == ("no_bands", "planned", 1)


@settings(deadline=None)
@given(st.lists(st.integers(0, 20).map(lambda step: 5 * step), min_size=3, max_size=3), st.integers(0, 60))
def test_limits_hold_in_every_plan(percents: list[int], most: int) -> None:
    found = gap(*percents, limits=Limits(keep=frozenset({"1.2"}), most=Decimal(most)))
    assert found.goal is None or bool(found.plans) is (found.goal.total <= found.highest)
    for plan in found.plans:
        assert found.goal
        assert plan.totals.earned >= found.goal.total
        for one in plan.raises:
            assert one.score.id != "1.2"
            assert one.raised.percent is not None
            assert one.score.percent is not None
            assert one.raised.percent - one.score.percent <= most
