"""What the sheets of items of sub-measures show, from the program: ``out_<item>_<what>``.

For every item: ``ok`` (✓ while there is a score), ``score``, ``measures`` (sub-measures that have indicators),
``answered`` (sub-measures that have a score), ``findings`` (indicators without one), ``wrong`` (how many marks say ✗),
``strengths``, ``ofis``. For every sub-measure ``m_<no>_count`` and ``_score``, for every row
``m_<no>_ind_<no>_percent`` and ``_score``.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.comments import comment_count
from pmqa_score.scoring.kpi import MeasureResult, indicator_score, item_score, lacking, measure_results, percent_reached
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.formulas.marks import GOOD
from pmqa_score.workbook.names import out


def kpi_figures(edition: Edition, _setup: Setup, item: Item, answer: ItemAnswer) -> dict[str, Figure]:
    """Return the named figures of the sheet of *item*."""
    return {out(item.id, *name): figure for name, figure in _figures(edition, item, answer)}


def _figures(edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[tuple[tuple[str | int, ...], Figure]]:
    score = item_score(edition, item, answer).earned
    results = measure_results(edition, item, answer)
    lacks = [what for _, what in lacking(item, answer)]
    yield ("ok",), None if score is None else GOOD
    yield ("score",), score
    yield ("measures",), sum(bool(result.indicators) for result in results)
    yield ("answered",), sum(result.score is not None for result in results)
    yield ("findings",), len(lacks)
    yield ("wrong",), lacks.count("target_unfit")
    yield ("strengths",), comment_count(answer.strengths)
    yield ("ofis",), comment_count(answer.ofis)
    for result in results:
        yield from _measure(edition, result)


def _measure(edition: Edition, result: MeasureResult) -> Iterator[tuple[tuple[str | int, ...], Figure]]:
    no, curve = result.measure.no, edition.criteria.curve
    yield ("m", no, "count"), len(result.indicators)
    yield ("m", no, "score"), result.score
    given = {ind.no: ind for ind in result.indicators}
    for row in range(1, result.measure.indicators + 1):
        ind = given.get(row)
        yield ("m", no, "ind", row, "percent"), percent_reached(ind) if ind else None
        yield ("m", no, "ind", row, "score"), indicator_score(curve, ind) if ind and curve else None
