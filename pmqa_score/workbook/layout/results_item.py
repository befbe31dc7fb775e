"""The sheet of a results item: the indicator table, factors, percent, comments."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.layout.builder import SheetBuilder, tab_colour
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.scoring_block import comments_block, factors_block, scoring_block
from pmqa_score.workbook.plan import Sheet

WIDTHS = (6, 44, 14, 14, 14, 18, 12, 12, 12, 24, 12)


def results_sheet(around: Context, item: Item) -> Sheet:
    """Return the sheet of a results item."""
    title = f"{item.id} {item.title.of(around.language)}"
    build = SheetBuilder(around.sheet_of(item), title, WIDTHS, around.language)
    build.tab = tab_colour(around.criteria, around.category_of(item).id)
    build.landscape = True
    build.put(0, title, "banner", columns=len(WIDTHS))
    build.end_row()
    _indicators(around, build, item)
    factors_block(around, build, item)
    scoring_block(around, build, item)
    comments_block(around, build, item)
    return build.sheet()


def _indicators(around: Context, build: SheetBuilder, item: Item) -> None:
    years = max(len(around.setup.years), around.criteria.form.years)
    parts: tuple[tuple[str | int, ...], ...] = (
        ("question",), ("name",), ("unit",), ("direction",), ("target",),
        *(("year", n) for n in range(1, years + 1)), ("comparator",), ("comparator_value",),
    )  # fmt: skip
    for row in range(1, around.criteria.form.indicators + 1):
        for column, part in enumerate(parts):
            given = around.input(item, "indicator", row, *part)
            build.put(column, given, f"input_{given.field.kind}")
        build.end_row(40)
