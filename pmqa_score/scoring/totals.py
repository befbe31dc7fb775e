"""From a scorecard to its result: items, categories, total, band, conditions, awards.

Points are summed; where an edition takes means, a category is the mean of its items and the total of the categories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from pmqa_score.model.bands import BandTable
from pmqa_score.model.criteria import Category, Item, Kind
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import BandPlacement, CategoryScore, ConditionResult, ItemScore, PartScore, Totals
from pmqa_score.scoring.agreed import score_alone
from pmqa_score.scoring.awards import award_results
from pmqa_score.scoring.bands import band_for
from pmqa_score.scoring.conditions import condition_results
from pmqa_score.scoring.means import mean_of_known
from pmqa_score.scoring.methods import item_score
from pmqa_score.scoring.percent import share


def totals(edition: Edition, scorecard: Scorecard) -> Totals:
    """Return the result of *scorecard*. Sums and means are of rounded values; an unanswered item is never zero.

    With an item unanswered the result is partial: ``complete`` is False, sums and means count the answered items only,
    and there is no band and no decision about an award.
    """
    scores = item_scores(edition, scorecard)
    band = total_band(edition, scores)
    return assemble(edition, scores, band, condition_results(edition, scorecard, band))


def item_scores(edition: Edition, scorecard: Scorecard) -> tuple[ItemScore, ...]:
    """Return the score of every item of the edition, in its order; an item the scorecard lacks is unanswered."""
    return tuple(
        item_score(edition, category, item, scorecard.items.get(item.id, ItemAnswer(item=item.id)))
        for category, item in _items(edition)
    )


def given(edition: Edition, scorecard: Scorecard) -> dict[str, Decimal]:
    """Return what each answered item got, by its id: its percent, or in an edition of means its score or rating."""
    if edition.criteria.takes_means:
        found = {score.id: score.earned for score in item_scores(edition, scorecard)}
    else:
        found = {item: answer.percent for item, answer in scorecard.items.items()}
    return {item: figure for item, figure in found.items() if figure is not None}


def percent_scores(edition: Edition, percents: Mapping[str, Decimal | None]) -> tuple[ItemScore, ...]:
    """Return the score of every item from *percents* by item id alone; absent = unanswered.

    In an edition of means they are scores or ratings, as ``given`` gives them.
    """
    return tuple(percent_score(edition, category, item, percents.get(item.id)) for category, item in _items(edition))


def percent_score(edition: Edition, category: Category, item: Item, percent: Decimal | None) -> ItemScore:
    """Return the score of one item from its *percent* alone, or in an edition of means from its score or rating."""
    if edition.criteria.takes_means:
        return score_alone(edition, item, percent)
    return item_score(edition, category, item, ItemAnswer(item=item.id, percent=percent))


def _items(edition: Edition) -> Iterator[tuple[Category, Item]]:
    for category in edition.criteria.categories:
        for item in category.items:
            yield category, item


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
    categories = category_scores(edition, scores)
    points, earned = total_score(edition, categories)
    return Totals(
        items=scores,
        categories=categories,
        points=points,
        earned=earned,
        percent=share(earned, points),
        complete=all(category.complete for category in categories),
        band=band,
        conditions=conditions,
        awards=award_results(edition.rules.awards, scores, categories, (points, earned)),
        parts=part_scores(edition, categories),
        unit=edition.criteria.unit,
    )


def category_scores(edition: Edition, scores: Iterable[ItemScore]) -> tuple[CategoryScore, ...]:
    """Return the result of every category from item scores, all of the edition's."""
    by_id = {score.id: score for score in scores}
    return tuple(
        category_score(edition, category, [by_id[item.id] for item in category.items])
        for category in edition.criteria.categories
    )


def total_score(edition: Edition, categories: Sequence[CategoryScore]) -> tuple[Decimal, Decimal]:
    """Return the points of the whole and those earned: sums, or for means the mean of the categories answered."""
    known = [one.earned for one in categories if one.answered]
    points = edition.criteria.points if edition.criteria.takes_means else sum_points(categories)
    return points, together(edition, known)


def together(edition: Edition, earned: Iterable[Decimal]) -> Decimal:
    """Return what several things that are answered have earned together: the sum, or for means the mean."""
    return mean_of_known(earned) if edition.criteria.takes_means else sum(earned, Decimal(0))


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


def category_score(edition: Edition, category: Category, scores: Sequence[ItemScore]) -> CategoryScore:
    """Return the result of *category* from the scores of its items."""
    points = edition.criteria.points if edition.criteria.takes_means else sum_points(scores)
    known = [score.earned for score in scores if score.earned is not None]
    earned, answered = together(edition, known), len(known)
    complete = answered == len(scores)
    table = edition.rules.table() if complete and edition.criteria.unit == "score" else None
    return CategoryScore(
        id=category.id,
        points=points,
        earned=earned,
        percent=share(earned, points) if complete else None,
        complete=complete,
        answered=answered,
        items=len(scores),
        level=band_for(earned, table).id if table else None,
    )


def total_band(edition: Edition, scores: Iterable[ItemScore]) -> BandPlacement | None:
    """Return the band of the total; None while an item is unanswered, or if the edition has no bands over the total."""
    scores, table = tuple(scores), edition.rules.table()
    if table is None or any(score.earned is None for score in scores):
        return None
    return band_for(total_score(edition, category_scores(edition, scores))[1], table)


def sum_points(scores: Iterable[ItemScore | CategoryScore]) -> Decimal:
    """Return the points that can be earned in all of *scores*."""
    return sum((score.points for score in scores), Decimal(0))


def sum_earned(scores: Iterable[ItemScore | CategoryScore]) -> Decimal:
    """Return the points earned in the answered ones of *scores*."""
    return sum((score.earned for score in scores if score.earned is not None), Decimal(0))
