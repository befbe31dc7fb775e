"""From a scorecard to its result: items, categories, total, band, conditions, awards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from pmqa_score.model.bands import BandTable
from pmqa_score.model.criteria import Category, Kind
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import BandPlacement, CategoryScore, ConditionResult, ItemScore, PartScore, Totals
from pmqa_score.scoring.awards import award_results
from pmqa_score.scoring.bands import band_for
from pmqa_score.scoring.conditions import condition_results
from pmqa_score.scoring.methods import ITEM_SCORERS
from pmqa_score.scoring.percent import share


def totals(edition: Edition, scorecard: Scorecard) -> Totals:
    """Return the result of *scorecard*. Sums add rounded values; an unanswered item is never zero.

    With an item unanswered the result is partial: ``complete`` is False, sums count the answered items only, and there
    is no band and no decision about an award.
    """
    scores = item_scores(edition, scorecard)
    band = total_band(edition, scores)
    return assemble(edition, scores, band, condition_results(edition, scorecard, band))


def item_scores(edition: Edition, scorecard: Scorecard) -> tuple[ItemScore, ...]:
    """Return the score of every item of the edition, in its order; an item the scorecard lacks is unanswered."""
    return tuple(
        ITEM_SCORERS[edition.criteria.method_of(category)](
            edition, item, scorecard.items.get(item.id, ItemAnswer(item=item.id))
        )
        for category in edition.criteria.categories
        for item in category.items
    )


def percent_scores(edition: Edition, percents: Mapping[str, Decimal | None]) -> tuple[ItemScore, ...]:
    """Return the score of every item from *percents* by item id alone; absent = unanswered."""
    answers = {item: ItemAnswer(item=item, percent=percent) for item, percent in percents.items()}
    return item_scores(edition, Scorecard(answers))


def percent_totals(edition: Edition, percents: Mapping[str, Decimal | None]) -> Totals:
    """Return the result of *percents* by item id alone; no condition is looked at."""
    scores = percent_scores(edition, percents)
    return assemble(edition, scores, total_band(edition, scores), ())


def assemble(
    edition: Edition,
    scores: tuple[ItemScore, ...],
    band: BandPlacement | None,
    conditions: tuple[ConditionResult, ...],
) -> Totals:
    """Return the result that item scores (all of the edition's, in its order), their band and conditions make."""
    by_id = {score.id: score for score in scores}
    categories = tuple(
        category_score(category, [by_id[item.id] for item in category.items])
        for category in edition.criteria.categories
    )
    points, earned = sum_points(categories), sum_earned(categories)
    return Totals(
        items=scores,
        categories=categories,
        points=points,
        earned=earned,
        percent=share(earned, points),
        complete=all(category.complete for category in categories),
        band=band,
        conditions=conditions,
        awards=award_results(edition.rules.awards, scores, categories),
        parts=part_scores(edition, categories),
    )


def part_scores(edition: Edition, scores: Sequence[CategoryScore]) -> tuple[PartScore, ...]:
    """Return the points and band of each kind of item for which the edition has bands of its own."""
    kinds = {category.id: category.kind for category in edition.criteria.categories}
    return tuple(
        _part_score(table.basis, table, [score for score in scores if kinds[score.id] == table.basis])
        for table in edition.rules.tables
        if table.basis != "total"
    )


def _part_score(kind: Kind, table: BandTable, scores: Sequence[CategoryScore]) -> PartScore:
    earned = sum_earned(scores)
    complete = all(score.complete for score in scores)
    return PartScore(
        kind=kind, points=sum_points(scores), earned=earned, band=band_for(earned, table) if complete else None
    )


def category_score(category: Category, scores: Iterable[ItemScore]) -> CategoryScore:
    """Return the result of *category* from the scores of its items."""
    scores = tuple(scores)
    points, earned = sum_points(scores), sum_earned(scores)
    answered = sum(score.earned is not None for score in scores)
    complete = answered == len(scores)
    return CategoryScore(
        id=category.id,
        points=points,
        earned=earned,
        percent=share(earned, points) if complete else None,
        complete=complete,
        answered=answered,
        items=len(scores),
    )


def total_band(edition: Edition, scores: Iterable[ItemScore]) -> BandPlacement | None:
    """Return the band of the total; None while an item is unanswered, or if the edition has no bands over the total."""
    scores, table = tuple(scores), edition.rules.table()
    if table is None or any(score.earned is None for score in scores):
        return None
    return band_for(sum_earned(scores), table)


def sum_points(scores: Iterable[ItemScore | CategoryScore]) -> Decimal:
    """Return the points that can be earned in all of *scores*."""
    return sum((score.points for score in scores), Decimal(0))


def sum_earned(scores: Iterable[ItemScore | CategoryScore]) -> Decimal:
    """Return the points earned in the answered ones of *scores*."""
    return sum((score.earned for score in scores if score.earned is not None), Decimal(0))
