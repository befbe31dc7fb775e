"""What the sheets of rated items show, from the program: ``out_<item>_<what>``.

For every item: ``ok`` (✓ while there is a mean), ``rating`` (the mean), ``q_<no>_rating`` (what counts of a question),
``answered`` (questions rated), ``findings`` and ``wrong`` (0: no rule looks at ratings, and valid answers have no mark
✗), ``strengths``, ``ofis``. For the indicators of results items ``ind_<no>_percent``, with a curve also ``_score``.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.comments import comment_count
from pmqa_score.scoring.kpi import indicator_score, percent_reached
from pmqa_score.scoring.rating import item_score
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.formulas.marks import GOOD
from pmqa_score.workbook.names import out


def rating_figures(edition: Edition, _setup: Setup, item: Item, answer: ItemAnswer) -> dict[str, Figure]:
    """Return the named figures of the sheet of *item*."""
    return {out(item.id, *name): figure for name, figure in _figures(edition, item, answer)}


def _figures(edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[tuple[tuple[str | int, ...], Figure]]:
    rating = item_score(edition, item, answer).earned
    yield ("ok",), None if rating is None else GOOD
    yield ("rating",), rating
    yield ("answered",), len(answer.ratings)
    yield ("findings",), 0
    yield ("wrong",), 0
    yield ("strengths",), comment_count(answer.strengths)
    yield ("ofis",), comment_count(answer.ofis)
    for question in item.questions:
        yield ("q", question.no, "rating"), answer.ratings.get(question.no)
    if edition.criteria.category_of(item.id).kind == "results":
        yield from _indicators(edition, answer)


def _indicators(edition: Edition, answer: ItemAnswer) -> Iterator[tuple[tuple[str | int, ...], Figure]]:
    given, curve = {ind.no: ind for ind in answer.indicators}, edition.criteria.curve
    for row in range(1, edition.criteria.form.indicators + 1):
        ind = given.get(row)
        yield ("ind", row, "percent"), percent_reached(ind) if ind else None
        if curve:
            yield ("ind", row, "score"), indicator_score(curve, ind) if ind else None
