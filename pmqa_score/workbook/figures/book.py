"""The figures of all sheets together."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.model.identity import Identity
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.totals import totals
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.figures.items import item_figures
from pmqa_score.workbook.figures.links import link_figures
from pmqa_score.workbook.figures.mean_totals import mean_total_figures
from pmqa_score.workbook.figures.methods import method_figures
from pmqa_score.workbook.figures.own import own_figures
from pmqa_score.workbook.figures.results import results_figures
from pmqa_score.workbook.figures.totals import total_figures


def figures(edition: Edition, setup: Setup, identity: Identity, scorecard: Scorecard) -> Mapping[str, Figure]:
    """Return the value of every ``out_…`` name of the workbook that *identity* holds with these answers.

    Answers are taken as valid: what a cell shows for a pasted text that is none, only the workbook knows.
    """
    if edition.criteria.takes_means:
        of_items = method_figures(edition, setup, scorecard)
        own = own_figures(edition, setup, scorecard)
        return {**of_items, **mean_total_figures(edition, setup, identity, scorecard, of_items), **own}
    result = totals(edition, scorecard)
    items = item_figures(edition, setup, scorecard)
    return {
        **items,
        **results_figures(edition, setup, scorecard),
        **link_figures(edition, setup, result),
        **total_figures(edition, setup, identity, scorecard, items),
        **own_figures(edition, setup, scorecard),
    }
