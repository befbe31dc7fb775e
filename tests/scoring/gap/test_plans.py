"""Plans: applied to the answers, they reach their goal by the calculator."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.editions import tiny_edition, tiny_scorecard
from support.status import full_card, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.gap.ladders import Ladder, ladders
from pmqa_score.scoring.gap.plans import applied, plans_to, step_gains
from pmqa_score.scoring.gap.ways import Effort, highest
from pmqa_score.scoring.totals import totals

TINY, STATUS, READINESS = tiny_edition(), status_edition(), load_edition("pmqa-readiness")
GRID = st.integers(0, 20).map(lambda step: 5 * step)


def by_category(edition: Edition, card: Scorecard) -> list[list[Ladder]]:
    found = {one.item: one for one in ladders(edition, card)}
    return [[found[item.id] for item in category.items] for category in edition.criteria.categories]


def test_a_plan_says_what_it_raises_and_what_comes_of_it() -> None:
    """50 40 45: 150 + 90 + 213.75 = 453.75. 500 needs 46.25: 2.1 brings 23.75 a step, 1.1 15, 1.2 11.25.

    Two steps of 2.1 are 47.50, on one item: cheapest in every sense but the even one. With one step each: 50.
    """
    card = tiny_scorecard(50, 40, 45)
    cheapest, even = plans_to(Decimal(500), TINY, card, by_category(TINY, card), "steps")
    assert (cheapest.kind, cheapest.steps, cheapest.totals.earned) == ("steps", 2, Decimal("501.25"))
    (only,) = cheapest.raises
    assert (only.score.id, only.steps) == ("2.1", 2)
    assert (only.before.percent, only.after.percent) == (Decimal(45), Decimal(55))
    assert (only.score.range, only.raised.range) == ("30-45", "50-65")
    assert (even.kind, even.steps, even.totals.earned) == ("even", 3, Decimal("503.75"))


def test_the_effort_asked_for_comes_first() -> None:
    """90 90 90 → 1000: 30 + 22.50 + 47.50 are needed, all six steps: every plan is the same one."""
    card = tiny_scorecard(90, 90, 90)
    (only,) = plans_to(Decimal(1000), TINY, card, by_category(TINY, card), "items")
    assert (only.kind, only.steps, len(only.raises)) == ("items", 6, 3)


def test_nothing_is_planned_beyond_the_top() -> None:
    card = tiny_scorecard(90, 90, 90)
    assert plans_to(Decimal("1000.01"), TINY, card, by_category(TINY, card), "steps") == ()


def test_steps_beyond_the_top_are_refused() -> None:
    with pytest.raises(IndexError):
        applied(TINY, tiny_scorecard(95, 0, 0), {"1.1": 2})


def test_what_a_step_brings() -> None:
    """5 percent of 300 points; an item at its top and one unanswered have no next step."""
    first, second, third = step_gains(TINY, tiny_scorecard(95, 100, None))
    assert first.raised
    assert (first.item, first.gain, first.raised.percent) == ("1.1", Decimal("15.00"), Decimal(100))
    assert (second.raised, second.gain, third.raised, third.gain) == (None, None, None, None)


def test_what_a_check_brings_to_a_total_of_means() -> None:
    """All 500, but 3 of 4 Basic in 1.4: 225. The fourth: 500, mean of category 1 431.25 → 500, total 490.18 → 500."""
    edition, full = STATUS, full_card()
    card = Scorecard({**full.items, "1.4": ticked("1.4", B=3, A=2, S=2)})
    gains = {one.item: one for one in step_gains(edition, card)}
    assert gains["1.4"].gain == Decimal("9.82")
    assert gains["1.1"].gain is gains["7.1"].gain is None


@settings(deadline=None)
@given(GRID, GRID, GRID, st.integers(1, 1000), st.sampled_from(["steps", "items"]))
def test_applying_a_plan_reaches_the_goal(a: int, b: int, c: int, goal: int, effort: Effort) -> None:
    card = tiny_scorecard(a, b, c)
    for plan in plans_to(Decimal(goal), TINY, card, by_category(TINY, card), effort):
        done = totals(TINY, applied(TINY, card, {one.score.id: one.steps for one in plan.raises}))
        assert done == plan.totals
        assert done.earned >= goal


def checks(edition: Edition, item: str, ticks: list[bool]) -> ItemAnswer:
    ids = [check.id for check in edition.criteria.item(item).checks]
    return ItemAnswer(item=item, checks=dict(zip(ids, ticks, strict=False)))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.booleans(), min_size=10, max_size=10), min_size=24, max_size=24), st.integers(1, 500))
def test_applying_a_plan_of_checks_reaches_the_goal(ticks: list[list[bool]], goal: int) -> None:
    """Gates, two roundings and six fixed results items."""
    edition, full = STATUS, full_card()
    items = [item.id for item in edition.criteria.items if item.checks]
    drawn = {item: checks(edition, item, ticked_) for item, ticked_ in zip(items, ticks, strict=True)}
    _reached(edition, Scorecard({**full.items, **drawn}), Decimal(goal))


@settings(max_examples=20, deadline=None)
@given(st.data(), st.integers(1, 500).map(lambda cents: Decimal(cents).scaleb(-2)))
def test_applying_a_plan_of_ratings_reaches_the_goal(data: st.DataObject, goal: Decimal) -> None:
    edition = READINESS
    rating = st.integers(0, 5).map(Decimal)
    drawn = {
        item.id: ItemAnswer(item=item.id, ratings={question.no: data.draw(rating) for question in item.questions})
        for item in edition.criteria.items
    }
    _reached(edition, Scorecard(drawn), goal)


def _reached(edition: Edition, card: Scorecard, goal: Decimal) -> None:
    climbs = by_category(edition, card)
    plans = plans_to(goal, edition, card, climbs, "steps")
    assert bool(plans) is (highest(climbs, means=True) >= goal)
    for plan in plans:
        assert plan.totals.earned >= goal
        assert plan.totals.complete
