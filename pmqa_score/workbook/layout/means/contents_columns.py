"""What the contents of an edition of means say of an item: its score or rating, and its level."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.formulas.references import reference
from pmqa_score.workbook.layout.contents import ItemColumns, Places, Shown
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.means.asked import asked
from pmqa_score.workbook.layout.means.score_rows import score_name
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula


def _cells(around: Context, item: Item, places: Places, sheet: str) -> tuple[Shown, Shown]:
    score = reference(places[score_name(around, item)], sheet)
    level = places.get(out(item.id, "level"))
    return (Formula(score), "earned"), (Formula(reference(level, sheet)) if level else "", "text_small_centre")


MEANS = ItemColumns(
    widths=(8, 58, 11, 18, 11, 20),
    heads=("score", "level"),
    cells=_cells,
    asked=lambda _around, item: asked(item),
    back=("summary",),
    about={"bands": "rules", "summary": "result"},
)
"""The columns of an edition that takes means."""
