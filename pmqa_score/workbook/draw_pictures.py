"""Draw what stands over the cells: charts and sparklines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from pmqa_score.workbook.drawn_formats import must
from pmqa_score.workbook.plan import Chart, Sheet, Sparkline, address
from pmqa_score.workbook.style import FACE, INK, MIDDLE, NAVY

_FONT = {"name": FACE, "size": 12, "color": INK}


def draw_pictures(sheet: Sheet, drawn: Worksheet, book: xlsxwriter.Workbook) -> None:
    """Draw the charts and sparklines of *sheet*."""
    if sheet.sparklines:
        _draw_sparklines(sheet.sparklines, drawn)
    for chart in sheet.charts:
        options = {"description": chart.alt, "object_position": 1}
        must(drawn.insert_chart(chart.row, chart.column, _chart(chart, book), options))


def _draw_sparklines(lines: Sequence[Sparkline], drawn: Worksheet) -> None:
    """Draw *lines* as one group: they look alike, which is then said once. Each keeps a scale of its own."""
    look = {
        "location": [address(line.row, line.column) for line in lines],
        "range": [line.values for line in lines],
        "type": "column",
        "series_color": MIDDLE,
        "last_point": True,
        "last_color": NAVY,
    }
    must(drawn.add_sparkline(lines[0].row, lines[0].column, look))


def _chart(chart: Chart, book: xlsxwriter.Workbook) -> Any:
    kind = {"type": "radar", "subtype": "with_markers"} if chart.kind == "radar" else {"type": "bar"}
    made = book.add_chart(kind)
    made.add_series(_series(chart))
    made.set_title({"name": chart.title, "name_font": {**_FONT, "size": 14, "bold": True}, "overlay": False})
    made.set_legend({"none": True})
    values = {"num_font": _FONT, "min": 0, "max": chart.highest}
    if chart.kind == "radar":
        made.set_x_axis({"num_font": _FONT})
        made.set_y_axis({**values, "major_gridlines": {"visible": True, "line": {"color": "#BFC9D6"}}})
    else:  # the axes of a bar chart lie on their side: the first category on top
        made.set_x_axis({**values, "major_gridlines": {"visible": True, "line": {"color": "#E2E7EE"}}})
        made.set_y_axis({"num_font": _FONT, "reverse": True, "interval_unit": 1})
    made.set_size({"width": chart.width, "height": chart.height})
    return made


def _series(chart: Chart) -> dict[str, object]:
    shared = {"categories": chart.labels, "values": chart.values}
    if chart.kind == "radar":
        marker = {"type": "circle", "size": 6, "fill": {"color": NAVY}, "border": {"color": NAVY}}
        return {**shared, "line": {"color": NAVY, "width": 2}, "marker": marker}
    return {**shared, "fill": {"color": MIDDLE}, "gap": 60}
