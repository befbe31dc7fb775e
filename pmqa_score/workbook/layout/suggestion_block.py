"""What the factors suggest: the rank of each range picked, the range suggested, the weakest factor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pmqa_score.workbook.formulas import suggestion
from pmqa_score.workbook.formulas.references import between
from pmqa_score.workbook.layout.factors_block import Pick
from pmqa_score.workbook.layout.item_page import ItemPage


@dataclass(frozen=True, slots=True)
class Ranks:
    """References to the rank of each factor's range (1 for the lowest), and to the range suggested.

    Without factors nothing is suggested.
    """

    cells: Mapping[str, str] = field(default_factory=dict)
    suggested: str = '""'

    @property
    def every(self) -> str:
        """The range that holds all ranks."""
        cells = tuple(self.cells.values())
        return between(cells[0], cells[-1])

    @property
    def are_complete(self) -> str:
        """The formula that tells whether every factor is picked."""
        return suggestion.is_complete(self.every, len(self.cells))


def suggestion_block(page: ItemPage, picks: Sequence[Pick], *, weakest: bool) -> Ranks:
    """Lay out what *picks* suggest: the range in the middle, or the *weakest* one; nothing without factors."""
    if not picks:
        return Ranks()
    grid = page.grid
    page.put(grid.suggested, page.say("item.suggested_weakest" if weakest else "item.suggested"), "head")
    page.put(grid.weakest, page.say("item.weakest"), "head")
    page.close_row("head")
    cells = {pick.factor: page.work(f"rank_{no}", pick.rank) for no, pick in enumerate(picks, start=1)}
    every = Ranks(cells).every
    named = suggestion.suggested_range(every, len(cells), page.ranges.labels, weakest=weakest)
    suggested = page.tell(grid.suggested, "suggested", named, "big_value", "suggested")
    page.tell(grid.weakest, "weakest", suggestion.weakest_factors(every, cells), "big_value", "weakest")
    page.close_row("text_box", 28)
    return Ranks(cells, suggested)
