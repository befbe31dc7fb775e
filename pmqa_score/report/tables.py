"""Tables for spreadsheets: pandas frames, and saving them so that no text in them becomes a formula."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from pmqa_score.model.text import Language
from pmqa_score.report.documents import Document
from pmqa_score.texts import say

BORN = datetime(2026, 1, 1)  # noqa: DTZ001 (xlsxwriter writes it as it is): the same table gives the same bytes

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
"""How a text begins that a spreadsheet may take for a formula when it opens a CSV."""

Row = Mapping[str, Any]


def frame(rows: Sequence[Row], columns: Sequence[str], language: Language) -> pd.DataFrame:
    """Return *rows* as a frame; *columns* are keys of the texts and become headings. Missing values stay missing."""
    values = [[row.get(column) for column in columns] for row in rows]
    return pd.DataFrame(values, columns=[say("report", f"head.{column}", language) for column in columns], dtype=object)


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return *table* as CSV for Excel: UTF-8 with BOM, lines end in CR LF, texts harmless."""
    harmless = table.map(neutral)
    return harmless.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def neutral(value: object) -> object:
    """Return *value*, a text that could start a formula with an apostrophe before it.

    >>> neutral("=1+1"), neutral("ดี"), neutral(-5)
    ("'=1+1", 'ดี', -5)
    """
    if isinstance(value, str) and (value.startswith(TRIGGERS) or value.lstrip().startswith(TRIGGERS)):
        return f"'{value}"
    return value


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
    totals = [
        {
            **_who(workbook),
            "earned": workbook["total"]["earned"],
            "points": workbook["total"]["points"],
            "percent": workbook["total"]["percent"],
            "band": (workbook["total"]["band"] or {}).get("id"),
            "missing": ", ".join(workbook["missing"]),
            "receipt": workbook["receipt"],
            "cached": workbook["cached"]["earned"],
        }
        for workbook in document["workbooks"]
    ]
    items = [
        {**_who(workbook), **item, "item": item["id"]}
        for workbook in document["workbooks"]
        for item in workbook["items"]
    ]
    who = ("file", "criteria", "agency_id", "agency", "assessor", "role")
    result = ("earned", "points", "percent", "band", "missing", "receipt", "cached")
    return {
        say("report", "head.total", language): frame(totals, (*who, *result), language),
        say("report", "head.items", language): frame(
            items, (*who, "item", "points", "percent", "range", "earned"), language
        ),
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


def consolidation_frames(document: Document, language: Language) -> dict[str, pd.DataFrame]:
    """Return the tables of a ``pmqa consolidate`` document: ``ranking`` and ``items`` of all agencies."""
    places = {place["id"]: place for place in document["ranking"]}
    ranking = [
        {
            "place": places[agency["id"]]["place"],
            "agency_id": agency["id"],
            "agency": agency["name"],
            "stage": agency["stage"],
            "n": len(agency["assessors"]),
            "earned": agency["total"]["earned"],
            "points": agency["total"]["points"],
            "percent": places[agency["id"]]["percent"],
            "band": (agency["total"]["band"] or {}).get("id"),
            "discuss": sum(item["discuss"] for item in agency["items"]),
            "agreement": agency["agreement"]["alpha"],
        }
        for agency in sorted(document["agencies"], key=lambda agency: list(places).index(agency["id"]))
    ]
    items = [
        {
            **item,
            "agency_id": agency["id"],
            "agency": agency["name"],
            "item": item["id"],
            "assessors": " ".join(f"{assessor}={percent}" for assessor, percent in item["percents"].items()),
            "discuss": say("report", f"yes_no.{'yes' if item['discuss'] else 'no'}", language),
        }
        for agency in document["agencies"]
        for item in agency["items"]
    ]
    ranked = (
        "place",
        "agency_id",
        "agency",
        "stage",
        "n",
        "earned",
        "points",
        "percent",
        "band",
        "discuss",
        "agreement",
    )
    listed = (
        "agency_id", "agency", "item", "n", "assessors", "mean", "median", "spread", "deviation", "discuss",
        "preliminary", "agreed", "agreed_because", "percent", "earned", "range",
    )  # fmt: skip
    return {"ranking": frame(ranking, ranked, language), "items": frame(items, listed, language)}
