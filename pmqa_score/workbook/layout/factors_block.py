"""Factors: one of six ranges picked for each, with what that range means."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.model.criteria import Factor
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.formulas.suggestion import rank
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.plan import Content, Formula


@dataclass(frozen=True, slots=True)
class Pick:
    """Where the range of a factor is picked: formulas for its mark, its cell and its list."""

    factor: str
    mark: str
    cell: str
    source: str

    @property
    def rank(self) -> str:
        """The formula for the number of the range, 1 for the lowest."""
        return rank(self.mark, self.cell, self.source)


def factors_block(page: ItemPage, hints: dict[str, Content] | None = None) -> tuple[Pick, ...]:
    """Lay out a row for each factor: what it asks, a hint from the figures if there is one, the pick, what it means."""
    first = page.build.row
    picks = tuple(_factor_row(page, factor, (hints or {}).get(factor.id)) for factor in page.factors)
    if picks:
        page.answers(page.grid.mark, first, len(picks), (marks.GOOD,))
    return picks


def _factor_row(page: ItemPage, factor: Factor, hint: Content | None) -> Pick:
    grid = page.grid
    page.put(grid.no, factor.id, "label_centre")
    page.put(grid.factor, factor_words(page, factor), "text_box")
    if grid.hint:
        page.put(grid.hint, hint, "text_box")
    picked = put_pick(page, factor)
    page.put(grid.descriptor, Formula(descriptor(page, picked)), "text_box", room=descriptor_room(page, factor))
    page.build.end_row()
    return picked


def put_pick(page: ItemPage, factor: Factor) -> Pick:
    """Put the input of a factor's range and its mark into the row in hand."""
    cell, source = page.ask(page.grid.pick, "input_choice", "factor", factor.id)
    mark = page.show(page.grid.mark, marks.chosen(cell, source), "mark")
    return Pick(factor.id, mark, cell, source)


def descriptor(page: ItemPage, pick: Pick) -> str:
    """Return what the range picked means and what the next one would ask; what to do while none is picked."""
    rank = page.worked(f"rank_{1 + [factor.id for factor in page.factors].index(pick.factor)}")
    return page.ranges.descriptor(page.kind, pick.factor, rank)


def descriptor_room(page: ItemPage, factor: Factor) -> str:
    """Return the longest text that the descriptor may show."""
    return max(page.ranges.descriptors(page.kind, factor.id), key=len)


def factor_words(page: ItemPage, factor: Factor) -> str:
    """Return a factor's name with the question it asks."""
    name = factor.title.of(page.around.language)
    return f"{name}: {factor.question.of(page.around.language)}" if factor.question else name
