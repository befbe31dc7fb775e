"""The feedback report as a Word document: the pages under ``pages/word`` are its parts, in plain sight."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from decimal import Decimal

from pmqa_score.report.charts import FEWEST_AXES
from pmqa_score.report.feedback.view import FeedbackView
from pmqa_score.report.moment import BORN
from pmqa_score.report.page import ROOM, fill
from pmqa_score.report.word_package import PARTS, package
from pmqa_score.texts import say

ChartRow = tuple[str, Decimal | None]
"""A category's label and its figure, None while it is not known."""

CHART_PARTS: Mapping[str, str] = {
    "word/charts/chart1.xml": "chart.xml",
    "word/charts/_rels/chart1.xml.rels": "chart_rels.xml",
}
CHART_BOOK = "word/embeddings/chart1.xlsx"


def feedback_docx(view: FeedbackView) -> bytes:
    """Return the feedback report as .docx; its radar is a chart of Word's own, which can be edited there."""
    rows = chart_rows(view)
    parts = {
        name: fill(f"word/{page}", view.language, view=view, chart=rows).encode()
        for name, page in ({**PARTS, **CHART_PARTS} if rows else PARTS).items()
    }
    if rows:
        parts[CHART_BOOK] = chart_book(rows)
    return package(parts)


def chart_rows(view: FeedbackView) -> tuple[ChartRow, ...]:
    """Return what the radar shows; nothing for too few categories, which enclose no area."""
    rows = tuple(
        (say(ROOM, "common.category_no", view.language, id=category.id), category.figure)
        for category in view.categories
    )
    return rows if len(rows) >= FEWEST_AXES else ()


def chart_book(rows: Sequence[ChartRow]) -> bytes:
    """Return the workbook behind the chart, in which Word edits its figures."""
    import xlsxwriter  # noqa: PLC0415 (only where a chart is drawn)

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": BORN})
        sheet = book.add_worksheet("Sheet1")
        for place, (label, figure) in enumerate(rows, start=1):
            sheet.write_string(place, 0, label)
            if figure is not None:
                sheet.write_number(place, 1, float(figure))
    return buffer.getvalue()
