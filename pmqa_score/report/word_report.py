"""The feedback report as a Word document: the pages under ``pages/word`` are its parts, in plain sight."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from pmqa_score.report.charts import FEWEST_AXES
from pmqa_score.report.page import ROOM, fill
from pmqa_score.report.view import FeedbackView
from pmqa_score.texts import say

ChartRow = tuple[str, Decimal | None]
"""A category's label and its figure, None while it is not known."""

BORN = datetime(2026, 1, 1)  # noqa: DTZ001 (xlsxwriter writes it as it is): the same view gives the same bytes

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part."""

PARTS: Mapping[str, str] = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/app.xml": "app.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/header1.xml": "header.xml",
    "word/footer1.xml": "footer.xml",
}
CHART_PARTS: Mapping[str, str] = {
    "word/charts/chart1.xml": "chart.xml",
    "word/charts/_rels/chart1.xml.rels": "chart_rels.xml",
}
OURS = b"<Application>pmqa-score</Application>"
MOST_PROPERTIES = 100_000
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


def is_untouched(data: bytes) -> bool:
    """Return whether a .docx is as it was written: whatever saves it names itself in place of us."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("docProps/app.xml") as part:
            return OURS in part.read(MOST_PROPERTIES)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):
        return False


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


def package(parts: Mapping[str, bytes]) -> bytes:
    """Return *parts* by name as one zip file, in their order, without a trace of when or where."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, data)
    return buffer.getvalue()
