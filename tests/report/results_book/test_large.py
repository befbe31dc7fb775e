"""The results workbook of a large round: no sheet for each agency, and problems only as many as can be looked at."""

from io import BytesIO

import openpyxl
import pytest
from support.panels import card, results_of

from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.report.results_book import book as books
from pmqa_score.report.results_book import ledger, results_book
from pmqa_score.report.round.results import FileRow, Results

LARGE = results_of({f"A{number:02}": (card(50, 60, 50), card(50 + number, 60, 90)) for number in (0, 10, 20)})


def rows(results: Results, sheet: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(BytesIO(results_book(results, "en")))[sheet].iter_rows(values_only=True))


def test_every_agency_stands_in_a_row_of_one_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A20: mean of 50 and 70 is 60."""
    monkeypatch.setattr(books, "MANY", 2)
    found = rows(LARGE, "Items")
    assert [row[0] for row in found if str(row[0]).startswith("A")] == ["A20", "A10", "A00"]
    assert next(row for row in found if row[0] == "A20")[2:] == (60, 60, 70)
    assert results_book(LARGE, "en") == results_book(LARGE, "en")


def test_the_sheets_are_otherwise_those_of_any_round(monkeypatch: pytest.MonkeyPatch) -> None:
    small = openpyxl.load_workbook(BytesIO(results_book(LARGE, "en")))
    monkeypatch.setattr(books, "MANY", 2)
    large = openpyxl.load_workbook(BytesIO(results_book(LARGE, "en")))
    agencies = [name for name in small.sheetnames if name.startswith("A") and name[1:3].isdigit()]
    assert [name for name in large.sheetnames if name != "Items"] == [n for n in small.sheetnames if n not in agencies]
    for name in large.sheetnames:
        if name not in ("Items", "Ranking"):
            assert list(large[name].values) == list(small[name].values)


def test_of_too_many_problems_the_gravest_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "MOST", 2)
    kinds = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
    problems = tuple(Problem("RETURN_LATE", kind, FilePlace(f"{kind}.xlsx"), "x") for kind in kinds)
    given = results_of({"A00": (card(50, 60, 50),)})
    given = type(given)(**{**vars(given), "files": (FileRow(file="a.xlsx", outcome="accepted", problems=problems),)})
    found = [row[0] for row in rows(given, "Problems")]
    assert found[-2:] == ["error.xlsx", "warning.xlsx"]
    assert "results.json" in str(found)
