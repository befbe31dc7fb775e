"""Charts of a comparison: both sides' percents by category and by item, from the cells of the sheet they stand on."""

from __future__ import annotations

from typing import Any

from pmqa_score.report.book.looks import BODY, FACE, LINE, NAVY
from pmqa_score.report.book.page import Page
from pmqa_score.report.charts import FEWEST_AXES
from pmqa_score.report.compare.view import CompareView
from pmqa_score.report.compare.words import ROOM
from pmqa_score.texts import say

ORANGE = "#C55A11"
"""Side B beside the navy of side A: told apart by lightness too, on a grey print."""

_ROWS = 20
"""Rows that a chart covers."""
_ROW = 22.0
_FIT = 30
"""Rows above a chart with which it still fits an upright page."""
_PIXELS = 4 / 3  # of a point
_WIDTH = 860
_MOST_AXES = 9
_GRID = {"color": LINE, "width": 0.5}

Cells = list[str | int]
"""Sheet, first row and column, last row and column."""

_FONT = {"name": FACE, "size": BODY}


def result_chart(page: Page, view: CompareView, first: int, count: int, title: str) -> None:
    """Insert a chart of *count* results from row *first* below the row in hand; the row in hand is then below it.

    A radar for up to nine results, columns for more, and for fewer than a radar needs.
    """
    last = first + count - 1
    is_radar = FEWEST_AXES <= count <= _MOST_AXES
    chart = page.book.drawn.add_chart({"type": "radar", "subtype": "with_markers"} if is_radar else {"type": "column"})
    for column, side, colour in ((2, view.left, NAVY), (3, view.right, ORANGE)):
        values: Cells = [page.name, first, column, last, column]
        chart.add_series(_series([page.name, first, 0, last, 0], values, side.name, colour))
    words = say(ROOM, title, view.language)
    chart.set_title({"name": words, "name_font": {**_FONT, "size": BODY + 2, "bold": True, "color": NAVY}})
    chart.set_legend({"position": "bottom", "font": _FONT})
    chart.set_x_axis({"num_font": _FONT})
    chart.set_y_axis(
        {"min": 0, "max": int(view.highest), "num_font": _FONT, "major_gridlines": {"visible": True, "line": _GRID}}
    )
    chart.set_size({"width": _WIDTH, "height": int(_ROWS * _ROW * _PIXELS)})
    names = f"{view.left.name}, {view.right.name}"
    if page.row > _FIT:
        page.sheet.set_h_pagebreaks([page.row])  # no paper cuts through it
    page.sheet.insert_chart(page.row + 1, 1, chart, {"description": f"{words}: {names}"})
    for row in range(page.row, page.row + _ROWS + 2):
        page.sheet.set_row(row, _ROW)
    page.row += _ROWS + 2


def _series(labels: Cells, values: Cells, name: str, colour: str) -> dict[str, Any]:
    return {
        "name": name,
        "categories": labels,
        "values": values,
        "line": {"color": colour, "width": 2.25},
        "fill": {"color": colour},
        "marker": {"type": "circle", "size": 6, "fill": {"color": colour}, "border": {"color": colour}},
    }
