"""The results of a round as tables for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pmqa_score.model.criteria import Unit
from pmqa_score.model.text import Language
from pmqa_score.report.csv_text import csv_pieces
from pmqa_score.report.documents import Document
from pmqa_score.report.unit import EARNED, GIVEN
from pmqa_score.texts import say

Row = Mapping[str, Any]


def consolidation_tables(document: Mapping[str, Any], language: Language) -> dict[str, Iterator[bytes]]:
    """Return the tables of a ``pmqa consolidate`` document as CSV: ``ranking`` and ``items`` of all agencies."""
    unit: Unit = document["unit"]
    earned = EARNED[unit]
    percent = ("percent",) if unit == "points" else ()
    agreed = "agreed" if unit == "points" else f"agreed_{unit}"
    ranked = (
        "place", "agency_id", "agency", "stage", "n", earned, "points", *percent, "band", "discuss", "agreement",
        "self", "gap",
    )  # fmt: skip
    listed = (
        "agency_id", "agency", "item", "n", "assessors", "mean", "median", "spread", "deviation", "discuss",
        "preliminary", agreed, "agreed_because", *percent, *(("level",) if unit == "score" else ()), earned,
        *(("range",) if unit == "points" else ()), "self", "gap",
    )  # fmt: skip
    items = (
        {**item, agreed: item["agreed"], **_named(agency), **_item(item, unit, language)}
        for agency in document["agencies"]
        for item in agency["items"]
    )
    return {"ranking": _table(_ranked(document), ranked, language), "items": _table(items, listed, language)}


def _table(rows: Iterable[Row], columns: Sequence[str], language: Language) -> Iterator[bytes]:
    heads = [say("report", f"head.{column}", language) for column in columns]
    return csv_pieces(heads, ([row.get(column) for column in columns] for row in rows))


def _ranked(document: Mapping[str, Any]) -> list[Row]:
    """Return a row for each agency, in the order of the places."""
    earned = EARNED[document["unit"]]
    agencies = {agency["id"]: _total(agency, earned) | _named(agency) for agency in document["agencies"]}
    return [
        {**agencies[place["id"]], "place": place["place"], "percent": place["percent"]} for place in document["ranking"]
    ]


def _total(agency: Document, earned: str) -> dict[str, Any]:
    own = agency["self"]
    return {
        "stage": agency["stage"],
        "n": len(agency["assessors"]),
        earned: agency["total"][earned],
        "points": agency["total"]["points"],
        "band": (agency["total"]["band"] or {}).get("id"),
        "discuss": sum(item["discuss"] for item in agency["items"]),
        "agreement": agency["agreement"]["alpha"],
        "self": own["total"][earned] if own and own["complete"] else None,
        "gap": own["gap"] if own else None,
    }


def _item(item: Document, unit: Unit, language: Language) -> Row:
    return {
        "item": item["id"],
        "assessors": " ".join(f"{assessor}={given}" for assessor, given in item[GIVEN[unit]].items()),
        "discuss": say("report", f"yes_no.{'yes' if item['discuss'] else 'no'}", language),
    }


def _named(agency: Document) -> dict[str, Any]:
    return {"agency_id": agency["id"], "agency": agency["name"]}
