"""The score of an item: what the factors suggest, the percent given, what it earns, and whether it makes sense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pmqa_score.scoring.checks import weakest_factor
from pmqa_score.scoring.percent import points_of
from pmqa_score.workbook.formulas import marks, percent
from pmqa_score.workbook.layout.factors_block import Pick
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.sense_block import Basis, sense_block
from pmqa_score.workbook.layout.suggestion_block import suggestion_block
from pmqa_score.workbook.plan import Formula, address


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """References to the figures of an item's score; ``place`` is the address of the percent's cell."""

    place: str
    percent: str
    mark: str
    rank: str
    earned: str
    suggested: str


def scoring_block(page: ItemPage, picks: Sequence[Pick], *, strengths: str, evidence: str) -> Score:
    """Lay out the score; *strengths* and *evidence* are formulas that count what supports it."""
    page.put(page.grid.whole, page.numbered(4, "item.score"), "section")
    page.build.end_row()
    mode = weakest_factor(page.around.edition, page.around.setup)
    ranks = suggestion_block(page, picks, weakest=mode == "block")
    score = _percent(page, ranks.suggested)
    basis = Basis(
        percent=score.percent,
        mark=score.mark,
        rank=score.rank,
        ranks=ranks,
        strengths=page.work("strengths", strengths),
        evidence=page.work("evidence", evidence),
    )
    sense_block(page, basis, mode)
    return score


def _percent(page: ItemPage, suggested: str) -> Score:
    grid, ranges = page.grid, page.ranges
    _heads(page)
    cell, source = page.ask(grid.percent, "input_percent", "percent")
    mark = page.work("ok", page.show(grid.percent_mark, marks.scored(cell, source), "mark", "ok"))
    given = page.work("given", percent.shown(mark, cell))
    rank = page.work("rank", percent.rank(mark, given, ranges.lowers))
    page.put(grid.points, points_of(page.item), "points")
    points = percent.earned(mark, page.worked("points"), given)
    earned = page.tell(grid.earned, "earned", points, "earned_bold", "earned")
    page.tell(grid.suggested, "range", percent.range_for(mark, rank, ranges.labels), "big_value", "range")
    place = address(page.build.row, grid.percent.column)
    page.close_row("text_box", 32)
    page.answers(grid.percent_mark, page.build.row - 1, 1, (marks.GOOD,))
    _descriptor(page, rank)
    return Score(place=place, percent=given, mark=mark, rank=rank, earned=earned, suggested=suggested)


def _heads(page: ItemPage) -> None:
    grid = page.grid
    heads = {"range": grid.suggested, "percent": grid.percent, "points": grid.points, "earned": grid.earned}
    for key, span in heads.items():
        page.put(span, page.say(f"item.{key}"), "head")
    page.put(grid.percent_mark, "", "head")
    page.close_row("head")


def _descriptor(page: ItemPage, rank: str) -> None:
    """Put what the range of the percent means for every factor, to compare with what was found."""
    room = max(page.ranges.whole(page.kind, page.factors), key=len)
    page.put(page.grid.whole, Formula(page.ranges.whole_descriptor(page.kind, rank)), "text_box", room=room)
    page.build.end_row()
