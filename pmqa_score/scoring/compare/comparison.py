"""Two sides held against each other: results, conditions, answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pmqa_score.model.comparison import Comparison, ConditionPair, Figures, ResultPair, Side
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import NO_LEVEL, CategoryScore, ItemScore, Totals
from pmqa_score.scoring.compare.answer_changes import answer_changes

TOTAL = "total"


def compare(left: Side, right: Side) -> Comparison:
    """Return what *left* and *right* have apart; gaps are right minus left, by the ids of both editions."""
    steps = [(_item_steps(side.edition), _band_steps(side.edition)) for side in (left, right)]
    items = _gaps(*({one.id: _of_item(one) for one in side.totals.items} for side in (left, right)))
    categories = _gaps(*({one.id: _of_category(one) for one in side.totals.categories} for side in (left, right)))
    total = ResultPair(id=TOTAL, left=_of_total(left.totals), right=_of_total(right.totals))
    return Comparison(
        left=left,
        right=right,
        items=tuple(_stepped(gap, steps[0][0], steps[1][0]) for gap in items),
        categories=tuple(_stepped(gap, steps[0][1], steps[1][1]) for gap in categories),
        total=_stepped(total, steps[0][1], steps[1][1]),
        conditions=_conditions(left.totals, right.totals),
        changes=answer_changes(left, right),
    )


def _item_steps(edition: Edition) -> tuple[str, ...]:
    """Return the ranges or levels that an item may reach, the lowest first."""
    scale = edition.rules.scale
    if scale:
        return tuple(one.id for one in scale.ranges)
    return (NO_LEVEL, *(level.id for level in edition.criteria.levels)) if edition.criteria.levels else ()


def _band_steps(edition: Edition) -> tuple[str, ...]:
    table = edition.rules.table()
    return tuple(band.id for band in table.bands) if table else ()


def _of_item(score: ItemScore) -> Figures:
    return Figures(
        points=score.points, percent=score.percent, earned=score.earned, step=score.range or score.level,
        complete=score.earned is not None,
    )  # fmt: skip


def _of_category(score: CategoryScore) -> Figures:
    return Figures(
        points=score.points, percent=score.percent, earned=score.earned, step=score.level, complete=score.complete
    )


def _of_total(totals: Totals) -> Figures:
    return Figures(
        points=totals.points, percent=totals.percent if totals.complete else None, earned=totals.earned,
        step=totals.band.id if totals.band else None, complete=totals.complete,
    )  # fmt: skip


def _gaps(left: Mapping[str, Figures], right: Mapping[str, Figures]) -> Iterable[ResultPair]:
    return [ResultPair(id=id_, left=left.get(id_), right=right.get(id_)) for id_ in dict.fromkeys((*left, *right))]


def _stepped(gap: ResultPair, left: Sequence[str], right: Sequence[str]) -> ResultPair:
    """Return *gap* with the steps up, where both sides climb the same ones."""
    at, to = (side.step if side else None for side in (gap.left, gap.right))
    if tuple(left) != tuple(right) or at not in left or to not in left:
        return gap
    return ResultPair(id=gap.id, left=gap.left, right=gap.right, steps=left.index(to) - left.index(at))


def _conditions(left: Totals, right: Totals) -> tuple[ConditionPair, ...]:
    before, after = ({one.id: one for one in totals.conditions} for totals in (left, right))
    return tuple(
        ConditionPair(id=id_, left=before.get(id_), right=after.get(id_)) for id_ in dict.fromkeys((*before, *after))
    )
