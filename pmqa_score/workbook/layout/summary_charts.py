"""The charts of the summary: categories as a radar, items as bars."""

from __future__ import annotations

from pmqa_score.workbook.layout.summary_page import LABEL, SummaryPage
from pmqa_score.workbook.plan import Chart

_ROW = 21
"""Points of a row that is kept free for the charts."""
_PIXELS = 4 / 3  # a point
_RADAR, _BAR = 360, 515  # pixels wide


def summary_charts(page: SummaryPage, words: str, rows: int, *, highest: int = 100, **values: object) -> None:
    """Put both charts over *rows* free rows; *words* is the room of their texts, *values* are what these name."""
    build, cells = page.build, page.rows
    build.gap()
    for kind, column, width, labels, figures in (
        ("radar", 0, _RADAR, cells.category_range("id"), cells.category_range("chart")),
        ("bar", 2, _BAR, cells.range("id"), cells.range("chart")),
    ):
        build.charts.append(
            Chart(
                kind="radar" if kind == "radar" else "bar",
                row=build.row,
                column=column,
                width=width,
                height=round(rows * _ROW * _PIXELS),
                title=page.say(f"{words}.{kind}", **values),
                alt=page.say(f"{words}.{kind}_alt", **values),
                labels="=" + labels,
                values="=" + figures,
                highest=highest,
            )
        )
    for _ in range(rows):
        page.put(LABEL, None, "blank")
        build.end_row(_ROW)
