"""The results of a round as tables for spreadsheets: the ranking, and the items of all agencies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from pmqa_score.model.criteria import Unit
from pmqa_score.model.text import Language
from pmqa_score.report.csv_text import csv_lines, csv_pieces
from pmqa_score.report.documents import Document
from pmqa_score.report.unit import EARNED, GIVEN
from pmqa_score.texts import say

Row = Mapping[str, Any]


class Tables:
    """The tables of a ``pmqa consolidate`` document as CSV, made of its agencies as these pass by.

    The documents of thousands of agencies are made once for all files, and none is kept.
    """

    def __init__(self, document: Mapping[str, Any], language: Language) -> None:
        """Take the heads of the tables; no agency has passed yet."""
        self._document, self._language = document, language
        self._totals: dict[str, Row] = {}
        self._items: list[bytes] = []

    def passing(self) -> Iterator[Document]:
        """Yield the documents of all agencies, taking down what the tables say of each."""
        unit: Unit = self._document["unit"]
        columns = _listed(unit)
        self._totals.clear()
        self._items.clear()
        for agency in self._document["agencies"]:
            self._totals[agency["id"]] = _total(agency, EARNED[unit]) | _named(agency)
            items = (_item(item, unit, self._language) | _named(agency) for item in agency["items"])
            self._items.append(csv_lines([row.get(column) for column in columns] for row in items))
            yield agency

    def files(self) -> dict[str, Iterator[bytes]]:
        """Return ``ranking`` and ``items`` of all agencies that have passed."""
        unit: Unit = self._document["unit"]
        columns = _ranked(unit)
        places = (self._place(place) for place in self._document["ranking"])
        ranking = ([row.get(column) for column in columns] for row in places)
        return {
            "ranking": csv_pieces(self._heads(columns), ranking),
            "items": chain(csv_pieces(self._heads(_listed(unit)), ()), self._items),
        }

    def _place(self, place: Row) -> Row:
        return {**self._totals[place["id"]], "place": place["place"], "percent": place["percent"]}

    def _heads(self, columns: Iterable[str]) -> list[str]:
        return [say("report", f"head.{column}", self._language) for column in columns]


def _ranked(unit: Unit) -> tuple[str, ...]:
    percent = ("percent",) if unit == "points" else ()
    return (
        "place", "agency_id", "agency", "stage", "n", EARNED[unit], "points", *percent, "band", "discuss", "agreement",
        "self", "gap",
    )  # fmt: skip


def _listed(unit: Unit) -> tuple[str, ...]:
    percent = ("percent",) if unit == "points" else ()
    return (
        "agency_id", "agency", "item", "n", "assessors", "mean", "median", "spread", "deviation", "discuss",
        "preliminary", _agreed(unit), "agreed_because", *percent, *(("level",) if unit == "score" else ()),
        EARNED[unit], *(("range",) if unit == "points" else ()), "self", "gap",
    )  # fmt: skip


def _agreed(unit: Unit) -> str:
    return "agreed" if unit == "points" else f"agreed_{unit}"


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


def _item(item: Document, unit: Unit, language: Language) -> dict[str, Any]:
    return {
        **item,
        _agreed(unit): item["agreed"],
        "item": item["id"],
        "assessors": " ".join(f"{assessor}={given}" for assessor, given in item[GIVEN[unit]].items()),
        "discuss": say("report", f"yes_no.{'yes' if item['discuss'] else 'no'}", language),
    }


def _named(agency: Document) -> dict[str, Any]:
    return {"agency_id": agency["id"], "agency": agency["name"]}
