"""Ladders: what an item would earn with one step more, two more … up to all it can get."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from pmqa_score.model.criteria import Item, Method
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.levels import numbered_checks
from pmqa_score.scoring.methods import METHODS


@dataclass(frozen=True, slots=True)
class Ladder:
    """An answered item: ``earned[0]`` is what it has, ``earned[n]`` what it has after n steps."""

    item: str
    earned: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Items that are to ``keep`` what they have, and by how many percentage points an item may rise at ``most``."""

    keep: frozenset[str] = frozenset()
    most: Decimal | None = None


Climb = Callable[[Edition, Item, ItemAnswer], Iterator[ItemAnswer]]
"""Yields the answers that are one step better, two steps better … to the top."""


def ladders(edition: Edition, scorecard: Scorecard, limits: Limits | None = None) -> Iterator[Ladder]:
    """Yield the ladder of every answered item, in the order of the edition, as far as *limits* let it go."""
    within = limits or Limits()
    for item in edition.criteria.items:
        answer = scorecard.items[item.id]
        scores = [_score(edition, item, one) for one in climb(edition, item, answer)]
        if scores[0].earned is not None:
            kept = (
                scores[:1] if item.id in within.keep else [one for one in scores if _is_within(one, scores[0], within)]
            )
            yield Ladder(item.id, tuple(one.earned for one in kept if one.earned is not None))


def climb(edition: Edition, item: Item, answer: ItemAnswer) -> tuple[ItemAnswer, ...]:
    """Return *answer* as it is, after one step, after two … up to the most the item can get."""
    return (answer, *CLIMBS[method_of(edition, item)](edition, item, answer))


def method_of(edition: Edition, item: Item) -> Method:
    """Return how *item* is scored."""
    return edition.criteria.method_of(edition.criteria.category_of(item.id))


def _score(edition: Edition, item: Item, answer: ItemAnswer) -> ItemScore:
    return METHODS[method_of(edition, item)].item_score(edition, item, answer)


def _is_within(score: ItemScore, start: ItemScore, limits: Limits) -> bool:
    if limits.most is None or score.percent is None or start.percent is None:
        return True
    return score.percent - start.percent <= limits.most


def _percent(edition: Edition, _item: Item, answer: ItemAnswer) -> Iterator[ItemAnswer]:
    """Yield the higher percents of the scale."""
    scale, percent = edition.rules.scale, answer.percent
    if scale is None or percent is None:
        return
    for higher in scale.percents:
        if higher > percent:
            yield replace(answer, percent=higher)


def _levels(edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[ItemAnswer]:
    """Yield one check more each time: the lowest level first, since checks above a closed gate earn nothing.

    Checks without an answer count as "no": above a closed gate none is asked for, and a gate that opens asks for all.
    """
    checks = {check.id: answer.checks.get(check.id, False) for check in item.checks}
    for level in edition.criteria.levels:
        for _, check in numbered_checks(item, level):
            if not checks[check.id]:
                checks = {**checks, check.id: True}
                yield replace(answer, checks=checks)


def _rating(edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[ItemAnswer]:
    """Yield one rating up by one each time: the lowest first, of equal ones that of the question that comes first."""
    ratings = {question.no: answer.ratings[question.no] for question in item.questions if question.no in answer.ratings}
    while any(rating < edition.criteria.points for rating in ratings.values()):
        lowest = min(ratings, key=lambda no: ratings[no])
        ratings = {**ratings, lowest: min(ratings[lowest] + 1, edition.criteria.points)}
        yield replace(answer, ratings=ratings)


def _kpi(_edition: Edition, _item: Item, _answer: ItemAnswer) -> Iterator[ItemAnswer]:
    """Yield nothing: what an indicator measures is no choice."""
    yield from ()


CLIMBS: dict[Method, Climb] = {"percent": _percent, "levels": _levels, "kpi": _kpi, "rating": _rating}
"""Scoring method → what a step is."""
