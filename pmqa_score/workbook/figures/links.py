"""What the link sheet shows, from the program."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import Totals
from pmqa_score.scoring.checks import FAR_APART
from pmqa_score.scoring.links import links
from pmqa_score.texts import say
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.names import out


def link_figures(edition: Edition, setup: Setup, result: Totals) -> dict[str, Figure]:
    """Return the difference of each pair of linked items and what is said of it."""
    percents = {item.id: item.percent for item in result.items}
    figures: dict[str, Figure] = {}
    for process, results in links(edition.criteria):
        first, second = percents[process], percents[results]
        gap = None if first is None or second is None else first - second
        figures[out("link", process, results, "gap")] = gap
        figures[out("link", process, results)] = say("workbook", f"links.{_told(gap)}", setup.language)
    return figures


def _told(gap: Decimal | None) -> str:
    if gap is None:
        return "waiting"
    if abs(gap) < FAR_APART:
        return "near"
    return "process_higher" if gap > 0 else "results_higher"
