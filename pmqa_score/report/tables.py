"""Tables for spreadsheets: pandas frames, and saving them so that no text in them becomes a formula."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pmqa_score.model.text import Language
from pmqa_score.report.csv_text import neutral
from pmqa_score.report.documents import Document
from pmqa_score.report.moment import BORN
from pmqa_score.texts import say

Row = Mapping[str, Any]


def frame(rows: Sequence[Row], columns: Sequence[str], language: Language) -> pd.DataFrame:
    """Return *rows* as a frame; *columns* are keys of the texts and become headings. Missing values stay missing."""
    values = [[row.get(column) for column in columns] for row in rows]
    return pd.DataFrame(values, columns=[say("report", f"head.{column}", language) for column in columns], dtype=object)


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return *table* as CSV for Excel: UTF-8 with BOM, lines end in CR LF, texts harmless."""
    harmless = table.map(neutral)
    return harmless.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def xlsx_bytes(tables: Mapping[str, pd.DataFrame]) -> bytes:
    """Return *tables* (sheet name → frame) as .xlsx; all text is written as text."""
    buffer = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with pd.ExcelWriter(buffer, engine="xlsxwriter", engine_kwargs={"options": options}) as writer:
        writer.book.set_properties({"created": BORN})
        for name, table in tables.items():
            table.to_excel(writer, sheet_name=name, index=False, freeze_panes=(1, 0))
            writer.sheets[name].autofit(400)
    return buffer.getvalue()


def score_frames(document: Document, language: Language) -> dict[str, pd.DataFrame]:
    """Return the tables of a ``pmqa score`` document: totals by workbook, then items of all workbooks."""
    workbooks = document["workbooks"]
    totals = [
        {
            **_who(workbook),
            **workbook["total"],
            "band": (workbook["total"]["band"] or {}).get("id"),
            "missing": ", ".join(workbook["missing"]),
            "receipt": workbook["receipt"],
            "cached": next(value for key, value in workbook["cached"].items() if key != "agrees"),
        }
        for workbook in workbooks
    ]
    items = [{**_who(workbook), **item, "item": item["id"]} for workbook in workbooks for item in workbook["items"]]
    who = ("file", "criteria", "agency_id", "agency", "assessor", "role")
    found = {key for workbook in workbooks for key in workbook["total"]} or {"earned", "percent"}
    result = [key for key in ("earned", "score", "rating") if key in found]
    percent = ["percent"] if "percent" in found else []
    scored = [*percent, *(["range"] if percent else []), *(["level"] if "score" in found else []), *result]
    total = (*who, *result, "points", *percent, "band", "missing", "receipt", "cached")
    return {
        say("report", "head.total", language): frame(totals, total, language),
        say("report", "head.items", language): frame(items, (*who, "item", "points", *scored), language),
    }


def _who(workbook: Document) -> dict[str, str]:
    return {
        "file": workbook["file"],
        "criteria": workbook["criteria"],
        "agency_id": workbook["agency"]["id"],
        "agency": workbook["agency"]["name"],
        "assessor": workbook["assessor"]["name"],
        "role": workbook["role"],
    }
