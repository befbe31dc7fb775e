"""Items whose questions are rated, from 0 to the points of the edition: the item is the mean of its ratings."""

from __future__ import annotations

from pmqa_score.model.criteria import Item, Kind
from pmqa_score.model.field import Field
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.inputs import comment_fields, indicator_fields, make_field, question_fields
from pmqa_score.scoring.means import mean_score
from pmqa_score.scoring.rounding import mean


def item_fields(edition: Edition, setup: Setup, item: Item, kind: Kind) -> tuple[Field, ...]:
    """Return the inputs of *item*: notes and a rating for each question, in results items the indicators, comments."""
    form = edition.criteria.form
    ratings = tuple(
        make_field(item, ("rating", question.no), "choice", options=rating_options(edition), scored=True)
        for question in item.questions
    )
    indicators = indicator_fields(form, setup, item, note=True) if kind == "results" else ()
    return (*question_fields(item), *indicators, *ratings, *comment_fields(form, setup, item, ()))


def rating_options(edition: Edition) -> tuple[str, ...]:
    """Return the ratings a question may get: "0", "1" … up to the points of the edition; 0 is a rating, not a blank."""
    return tuple(str(n) for n in range(int(edition.criteria.points) + 1))


def item_score(edition: Edition, item: Item, answer: ItemAnswer) -> ItemScore:
    """Return the rating of *item*, the mean of its questions'; with one of them blank it is unanswered."""
    given = [answer.ratings[question.no] for question in item.questions if question.no in answer.ratings]
    complete = bool(given) and len(given) == len(item.questions)
    return mean_score(edition, item, mean(given) if complete else None)
