"""All sheets of a workbook, in order."""

from __future__ import annotations

from functools import lru_cache

from pmqa_score.errors import DefinitionError
from pmqa_score.model.criteria import Criteria
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.scoring.panel.consensus import nobody
from pmqa_score.workbook.layout.consensus import consensus_plan
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.item_sheets import ITEM_SHEETS
from pmqa_score.workbook.layout.means.frame import means_sheets
from pmqa_score.workbook.layout.percent_sheets import percent_sheets
from pmqa_score.workbook.plan import Plan


@lru_cache(maxsize=32)
def plan_of(edition: Edition, setup: Setup, panel: PanelSheet | None = None) -> Plan:
    """Return the plan of every sheet and cell of a workbook of *edition*, set up as *setup* says.

    A consensus workbook shows its *panel*; without one it is laid out for a panel of nobody. DefinitionError for an
    edition with a scoring method that has no sheets.
    """
    _check_methods(edition.criteria)
    if setup.role == "consensus":
        return consensus_plan(edition, setup, panel or nobody(edition))
    around = context(edition, setup)
    return Plan(means_sheets(around) if edition.criteria.takes_means else percent_sheets(around))


def _check_methods(criteria: Criteria) -> None:
    """Stop at a method without sheets: such an edition can be read, checked and compared, not issued."""
    methods = dict.fromkeys(criteria.method_of(category) for category in criteria.categories)
    if missing := [method for method in methods if method not in ITEM_SHEETS]:
        place = FilePlace(criteria.id)
        raise DefinitionError([Problem("METHOD_NOT_LAID_OUT", Severity.ERROR, place, ", ".join(missing))])
