"""Panels that only compare the assessors, in the results workbook."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import openpyxl
from support.panels import agency_result, card, results_of

from pmqa_score.model.consolidation import Exclusion
from pmqa_score.report.results_book import results_book
from pmqa_score.report.round.results import FileRow, Results


def sheets(given: Results) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(BytesIO(results_book(given, "en")))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def calibrated() -> Results:
    """Return a round of calibration alone: C01 with two assessors, a third one's workbook partial, C02 with one."""
    panel = agency_result(card(50, 50, 50), card(70, 55, 50), agency="C01")
    panel = replace(panel, excluded=(Exclusion(assessor="a3", reason="partial", note="x"),))
    row = FileRow(file="a.xlsx", outcome="accepted", agency="C01", assessor="a1", excluded="calibration")
    return replace(results_of({}), calibration=(panel, agency_result(card(10, 20, 30), agency="C02")), files=(row,))


def test_what_each_assessor_gave_stands_beside_the_others() -> None:
    """50 and 70 lie in ranges 50–65 and 70–85: one apart, and 20 points, which is to be discussed."""
    found = sheets(calibrated())["Calibration"]
    item = next(row for row in found if row[0] == "1.1")
    assert item[2:] == [50, 70, 60, 60, 20, 14.14, 1, "Discuss"]
    second = [row for row in found if row[0] == "1.1"][1]
    assert second[2:4] == [10, None]
    assert any(row[0] == "Not counted a3" and row[2] == "partial: x" for row in found)


def test_nothing_is_ranked_and_no_agency_has_a_sheet() -> None:
    found = sheets(calibrated())
    assert any(row[0] == "This is a calibration round: nothing is ranked" for row in found["Ranking"])
    assert not [name for name in found if name.startswith("C0")]


def test_the_ledger_says_why_a_file_makes_no_result() -> None:
    assert any(row[:2] == ["a.xlsx", "accepted · calibration"] for row in sheets(calibrated())["Ledger"])


def test_without_calibration_there_is_no_such_sheet() -> None:
    assert "Calibration" not in sheets(results_of({"A01": [card(1, 1, 1)]}))
