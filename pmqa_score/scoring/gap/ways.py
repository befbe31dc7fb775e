"""The cheapest way to a total: which items to raise by how many steps. Exact, over whole hundredths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Literal, NamedTuple

from pmqa_score.scoring.gap.ladders import Ladder

Effort = Literal["steps", "items"]
Cost = tuple[int, int]
"""What counts first, then what decides between equals: steps and items touched, or the other way round."""


@dataclass(frozen=True, slots=True)
class Way:
    """Item id → steps (above 0 only), in the order of the items."""

    raises: Mapping[str, int]

    @property
    def steps(self) -> int:
        """How many steps there are in all."""
        return sum(self.raises.values())

    @property
    def most(self) -> int:
        """The most steps of any one item."""
        return max(self.raises.values(), default=0)


class _State(NamedTuple):
    """What one choice of steps comes to; compared by hundredths, then the earlier items raised more."""

    cents: int
    steps: tuple[int, ...]


_Front = Mapping[Cost, _State]
"""The best state for each cost, none of them beaten by one that costs less."""

_Outcome = Callable[[int, int], int]
"""From a sum of hundredths and the number of addends to what they make."""


def cheapest_way(
    categories: Sequence[Sequence[Ladder]], goal: Decimal, *, means: bool = False, effort: Effort = "steps"
) -> Way | None:
    """Return the way from where the *categories* stand to a total of at least *goal*; None if nothing reaches it.

    A total is the sum of the items' points; with *means* it is the rounded mean of the categories, each the rounded
    mean of its items. The way has the fewest steps, among these the fewest items (or the reverse, by *effort*), among
    these the highest total; what is still equal is settled in favour of the items that come first.
    """
    make: _Outcome = rounded_mean if means else _sum
    kept = [one for one in categories if one]
    wanted = hundredths(goal)
    front: _Front = {(0, 0): _State(0, ())}
    for ladders in kept:
        front = _joined(front, _category(ladders, effort, make))
    reached = (cost for cost, state in sorted(front.items()) if kept and make(state.cents, len(kept)) >= wanted)
    best = next(reached, None)
    if best is None:
        return None
    items = [ladder.item for ladders in kept for ladder in ladders]
    return Way({item: steps for item, steps in zip(items, front[best].steps, strict=True) if steps})


def even_way(categories: Sequence[Sequence[Ladder]], goal: Decimal, *, means: bool = False) -> Way | None:
    """Return the way on which no item takes many steps: the lowest such bound, and within it the cheapest way."""
    longest = max((len(ladder.earned) for ladders in categories for ladder in ladders), default=1)
    for most in range(longest):
        bounded = [[cut(ladder, most) for ladder in ladders] for ladders in categories]
        if highest(bounded, means=means) >= goal:
            return cheapest_way(bounded, goal, means=means)
    return None


def cut(ladder: Ladder, most: int) -> Ladder:
    """Return *ladder* with at most that many steps."""
    return Ladder(ladder.item, ladder.earned[: most + 1])


def highest(categories: Sequence[Sequence[Ladder]], *, means: bool = False) -> Decimal:
    """Return the total with every item at its top; 0 without items."""
    make: _Outcome = rounded_mean if means else _sum
    made = [make(sum(_cents(one)[-1] for one in ladders), len(ladders)) for ladders in categories if ladders]
    return Decimal(make(sum(made), len(made)) if made else 0).scaleb(-2)


def hundredths(value: Decimal) -> int:
    """Return *value* in whole hundredths, the next one up: no total lies between two of them.

    >>> hundredths(Decimal("299.99")), hundredths(Decimal("299.991"))
    (29999, 30000)
    """
    return int(value.scaleb(2).to_integral_value(ROUND_CEILING))


def rounded_mean(total: int, count: int) -> int:
    """Return total / count, half up; neither is negative.

    >>> rounded_mean(5, 2)
    3
    """
    return (2 * total + count) // (2 * count)


def _sum(total: int, _count: int) -> int:
    return total


def _category(ladders: Sequence[Ladder], effort: Effort, make: _Outcome) -> _Front:
    """Return the best results of one category by cost."""
    front: _Front = {(0, 0): _State(0, ())}
    for ladder in ladders:
        options = {_cost(steps, effort): _State(cents, (steps,)) for steps, cents in enumerate(_cents(ladder))}
        front = _joined(front, options)
    return {cost: _State(make(state.cents, len(ladders)), state.steps) for cost, state in front.items()}


def _cost(steps: int, effort: Effort) -> Cost:
    touched = int(steps > 0)
    return (steps, touched) if effort == "steps" else (touched, steps)


def _cents(ladder: Ladder) -> tuple[int, ...]:
    return tuple(hundredths(earned) for earned in ladder.earned)


def _joined(front: _Front, options: _Front) -> _Front:
    """Return every state of *front* with every one of *options*, without those that another beats."""
    found: dict[Cost, _State] = {}
    for (first, second), state in front.items():
        for (more, further), option in options.items():
            cost = (first + more, second + further)
            made = _State(state.cents + option.cents, state.steps + option.steps)
            if cost not in found or made > found[cost]:
                found[cost] = made
    return dict(_unbeaten(sorted(found.items())))


def _unbeaten(states: Iterable[tuple[Cost, _State]]) -> Iterable[tuple[Cost, _State]]:
    """Yield the states, cheapest first, that have more than every cheaper one."""
    most = -1
    for cost, state in states:
        if state.cents > most:
            most = state.cents
            yield cost, state
