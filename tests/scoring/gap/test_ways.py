"""The cheapest way to a total, against every way there is."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmqa_score.scoring.gap.ladders import Ladder
from pmqa_score.scoring.gap.ways import Effort, Way, cheapest_way, even_way, highest, hundredths, rounded_mean
from pmqa_score.scoring.rounding import mean, percent_of

Categories = list[list[Ladder]]


def ladder(item: str, *earned: str) -> Ladder:
    return Ladder(item, tuple(map(Decimal, earned)))


LEADERSHIP = ladder("1.1", "30", "33", "36", "39")  # 3 points a step
STRATEGY = ladder("2.1", "20", "22", "24", "26")  # 2 points a step
RESULTS = ladder("7.1", "10", "14", "18")  # 4 points a step, 2 steps left


@pytest.mark.parametrize(
    ("goal", "raises"),
    [
        ("60", {}),  # 30 + 20 + 10 are there
        ("64", {"7.1": 1}),
        ("64.01", {"7.1": 2}),  # 68; 1.1 and 7.1 by one each would be 67, over two items
        ("71", {"1.1": 1, "7.1": 2}),
        ("83", {"1.1": 3, "2.1": 3, "7.1": 2}),  # all there is
    ],
)
def test_the_fewest_steps_then_the_fewest_items(goal: str, raises: dict[str, int]) -> None:
    assert cheapest_way([[LEADERSHIP, STRATEGY], [RESULTS]], Decimal(goal)) == Way(raises)


def test_a_goal_out_of_reach_has_no_way() -> None:
    items = [[LEADERSHIP, STRATEGY], [RESULTS]]
    assert highest(items) == 83
    assert cheapest_way(items, Decimal("83.01")) is None
    assert even_way(items, Decimal("83.01")) is None
    assert cheapest_way([], Decimal(1)) is None
    assert highest([]) == 0
    assert even_way([], Decimal(1)) is None


def test_the_fewest_items_may_take_more_steps() -> None:
    """12 points more: 7.1 gives 8 in two steps, with 1.1 14 in four; alone only 5.1 gives them, in six."""
    items = [[ladder("1.1", "0", "3", "6"), ladder("5.1", *(str(2 * n) for n in range(9)))], [RESULTS]]
    assert cheapest_way(items, Decimal(22)) == Way({"1.1": 2, "7.1": 2})
    assert cheapest_way(items, Decimal(22), effort="items") == Way({"5.1": 6})


def test_an_even_way_loads_no_item_more_than_it_must() -> None:
    """6 points more: two steps on 1.1 are cheapest; one step on each of 1.1 and 7.1 gives 7."""
    items = [[ladder("1.1", "0", "5", "10")], [ladder("7.1", "0", "3", "6")]]
    assert cheapest_way(items, Decimal(7)) == Way({"1.1": 2})
    assert even_way(items, Decimal(7)) == Way({"1.1": 1, "7.1": 1})
    assert Way({"1.1": 1, "7.1": 3}).steps == 4


def test_equals_are_settled_by_points_then_in_favour_of_the_first() -> None:
    twice = ladder("1.2", "30", "33", "36", "39")
    assert cheapest_way([[LEADERSHIP, twice]], Decimal(61)) == Way({"1.1": 1})
    assert cheapest_way([[LEADERSHIP, STRATEGY]], Decimal(51)) == Way({"1.1": 1})  # 53 rather than 52


def test_means_are_rounded_on_every_level() -> None:
    """Category 1: mean of 300 and 225.01 = 262.505 → 262.51; with category 2 at 300: 281.255 → 281.26."""
    items = [[ladder("1.1", "0", "300"), ladder("1.2", "225.01")], [ladder("2.1", "300")]]
    assert cheapest_way(items, Decimal("281.26"), means=True) == Way({"1.1": 1})
    assert cheapest_way(items, Decimal("281.27"), means=True) is None
    assert highest(items, means=True) == Decimal("281.26")


def test_a_total_between_two_hundredths_is_the_upper_one() -> None:
    assert hundredths(Decimal("299.991")) == 30000
    assert rounded_mean(5, 2) == 3


amounts = st.lists(st.integers(0, 30000), min_size=1, max_size=4).map(sorted)
categories = st.lists(st.lists(amounts, min_size=1, max_size=2), min_size=1, max_size=3).map(
    lambda drawn: [
        [Ladder(f"{no}.{at}", tuple(Decimal(cents).scaleb(-2) for cents in one)) for at, one in enumerate(items)]
        for no, items in enumerate(drawn)
    ]
)


def total(items: Categories, steps: dict[str, int], *, means: bool) -> Decimal:
    """Return the total by the rules of the calculator."""
    earned = [[one.earned[steps[one.item]] for one in category] for category in items]
    if means:
        return mean([mean(category) for category in earned])
    return sum((value for category in earned for value in category), Decimal(0))


def every_way(items: Categories) -> list[dict[str, int]]:
    flat = [one for category in items for one in category]
    return [
        dict(zip([one.item for one in flat], taken, strict=True))
        for taken in product(*(range(len(one.earned)) for one in flat))
    ]


def touched(steps: dict[str, int]) -> int:
    return sum(count > 0 for count in steps.values())


@settings(deadline=None)
@given(categories, st.integers(0, 100_000), st.booleans(), st.sampled_from(["steps", "items"]))
def test_no_way_is_cheaper(items: Categories, cents: int, means: bool, effort: Effort) -> None:
    goal = Decimal(cents).scaleb(-2)
    fine = [steps for steps in every_way(items) if total(items, steps, means=means) >= goal]
    way = cheapest_way(items, goal, means=means, effort=effort)
    assert (highest(items, means=means) >= goal) is bool(fine)
    if not fine:
        assert way is None
        return
    assert way is not None
    taken = {one: way.raises.get(one, 0) for one in fine[0]}
    assert taken in fine

    def cost(steps: dict[str, int]) -> tuple[int, int]:
        both = (sum(steps.values()), touched(steps))
        return both if effort == "steps" else both[::-1]

    assert cost(taken) == min(map(cost, fine))
    even = even_way(items, goal, means=means)
    assert even is not None
    assert even.most == min(max(steps.values()) for steps in fine)
    within = [steps for steps in fine if max(steps.values()) <= even.most]
    assert even.steps == min(sum(steps.values()) for steps in within)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 120), st.integers(0, 20)), min_size=1, max_size=18),
    st.integers(0, 1000),
)
def test_where_every_step_of_an_item_brings_the_same_the_richest_items_are_raised_first(
    drawn: list[tuple[int, int]], goal: int
) -> None:
    """Points are whole, so 5 percent of an item is always points / 20: taking the richest steps first is cheapest."""
    items = [
        Ladder(f"1.{at}", tuple(percent_of(Decimal(points), Decimal(5 * step)) for step in range(start, 21)))
        for at, (points, start) in enumerate(drawn)
    ]
    here = sum((one.earned[0] for one in items), Decimal(0))
    gains = sorted((Fraction(points, 20) for points, start in drawn for _ in range(start, 20)), reverse=True)
    need, steps = Fraction(goal) - Fraction(here), 0
    while need > 0 and steps < len(gains):
        need -= gains[steps]
        steps += 1
    way = cheapest_way([items], Decimal(goal))
    assert (None if need > 0 else steps) == (way.steps if way else None)
