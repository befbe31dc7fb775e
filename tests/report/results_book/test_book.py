"""The results workbook, sheet by sheet."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from support.editions import tiny_edition

from pmqa_score.definitions.verified import with_verified
from pmqa_score.model.consolidation import PanelMember
from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.verified import Verified
from pmqa_score.problems import CellPlace, Problem, Severity
from pmqa_score.report.results_book import results_book
from pmqa_score.report.round.results import AcceptedProblem, FileRow, Results
from pmqa_score.scoring.panel.agreement import agreement
from pmqa_score.scoring.panel.consolidate import consolidate
from pmqa_score.scoring.panel.ranking import ranking
from pmqa_score.scoring.panel.severity import severity

EDITION = tiny_edition()
A, B = Agency("A01", "กรมหนึ่ง"), Agency("A02", "=กรมสอง")


def member(assessor: str, *percents: int | None) -> PanelMember:
    items = {
        item.id: ItemAnswer(item=item.id, percent=None if percent is None else Decimal(percent))
        for item, percent in zip(EDITION.criteria.items, percents, strict=True)
    }
    return PanelMember(assessor=assessor, scorecard=Scorecard(items))


def results() -> Results:
    """A01 stands at 50 everywhere but for a2's 90 on 1.1; a partial member is left out; A02 has nobody."""
    members = [member("a1", 50, 50, 50), member("a2", 90, 50, 50), member("a3", 50, None, 50)]
    agencies = (consolidate(EDITION, A, members), consolidate(EDITION, B, []))
    problem = Problem("RETURN_LATE", Severity.WARNING, CellPlace("a.xlsx", "1.1", "E14"), "=x")
    return Results(
        round="r1",
        title="รอบ",
        edition=EDITION,
        method="mean",
        tolerance=Decimal(20),
        partial="exclude",
        agencies=agencies,
        places=ranking(agencies),
        agreement=agreement(item.percents for item in agencies[0].items),
        severity=severity({"A01": [item.percents for item in agencies[0].items]}),
        assessors={"a1": "นางเอก", "a2": "=cmd|x", "a3": "นายตรี"},
        files=(
            FileRow(file="a.xlsx", outcome="accepted", agency="A01", assessor="a1", problems=(problem,)),
            FileRow(file="b.xlsx", outcome="partial", accepted=(AcceptedProblem(problem=problem, reason="r", by="b"),)),
        ),
        missing=((B, "a1"),),
        counts={"files": 2, "accepted": 1, "partial": 1},
        problems=(problem,),
    )


def sheets(given: Results, language: str = "th") -> dict[str, list[list[Any]]]:
    data = results_book(given, "en" if language == "en" else "th")
    book = openpyxl.load_workbook(BytesIO(data))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def test_the_ranking_shows_places_and_what_is_missing() -> None:
    """Mean of 1.1: 70, so 0.7 × 300 + 0.5 × 225 + 0.5 × 475 = 560."""
    rows = sheets(results())["อันดับ"]
    first = next(row for row in rows if row[1] == "A01")
    assert (first[0], first[2], first[3], first[4]) == (1, "กรมหนึ่ง", 2, 560)
    last = next(row for row in rows if row[1] == "A02")
    assert (last[0], last[5]) == ("ยังไม่ครบ", None)


def test_an_agency_shows_every_assessors_percent() -> None:
    rows = sheets(results())["A01 กรมหนึ่ง"]
    head = next(row for row in rows if row[0] == "หัวข้อ")
    item = next(row for row in rows if row[0] == "1.1")
    shown = dict(zip(head, item, strict=True))
    assert (shown["นางเอก"], shown["=cmd|x"], shown["ผลต่าง"], shown["ค่าเฉลี่ย"]) == (50, 90, 40, 70)
    assert shown["หารือ"] == "หารือ"
    assert any(row[0] == "ไม่นับ นายตรี" and row[2] == "กรอกไม่ครบ" for row in rows)


def test_items_to_discuss_come_by_their_effect() -> None:
    rows = sheets(results())["หัวข้อที่ต้องหารือ"]
    assert [row[2] for row in rows if row[0] == "A01"] == ["1.1"]
    assert any(row[0] == "Nothing to discuss" for row in sheets(_agreeing(), "en")["To discuss"])


def _agreeing() -> Results:
    found = results()
    return replace(found, agencies=(consolidate(EDITION, A, [member("a1", 50, 50, 50)]), found.agencies[1]))


def test_the_ledger_shows_files_missing_ones_and_waivers() -> None:
    cells = [cell for row in sheets(results())["ทะเบียนไฟล์"] for cell in row]
    assert {"a.xlsx", "รับ", "ไม่ครบ", "A02 =กรมสอง", "RETURN_LATE", "1.1!E14"} <= set(cells)


def test_nothing_is_a_formula_and_the_bytes_are_always_the_same() -> None:
    data = results_book(results(), "th")
    assert data == results_book(results(), "th")
    book = openpyxl.load_workbook(BytesIO(data))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


@pytest.mark.parametrize("language", ["th", "en"])
def test_it_fits_on_a4_in_either_language(language: str) -> None:
    book = openpyxl.load_workbook(BytesIO(results_book(results(), "en" if language == "en" else "th")))
    assert {str(sheet.page_setup.paperSize) for sheet in book} == {"9"}
    setups = [sheet.sheet_properties.pageSetUpPr for sheet in book]
    assert all(setup and setup.fitToPage for setup in setups)


def test_provenance_names_edition_method_and_unverified_figures() -> None:
    cells = {cell for row in sheets(results(), "en")["Provenance"] for cell in row}
    assert {EDITION.digest, "mean", "20 percentage points"} <= cells
    assert any("points of" in str(cell) for cell in cells)


def test_what_is_to_be_discussed_says_how_many_ranges_lie_between() -> None:
    """50 is in the fourth range, 90 in the sixth."""
    rows = sheets(results(), "en")["To discuss"]
    column = next(row for row in rows if "Ranges apart" in row).index("Ranges apart")
    assert next(row for row in rows if row[2] == "1.1")[column] == 2


def test_provenance_names_the_figures_that_the_round_has_verified() -> None:
    edition = with_verified(EDITION, Verified(by="สมศรี", date="1 มี.ค. 2569", points={"1.1": Decimal(300)}))
    rows = sheets(replace(results(), edition=edition), "en")["Provenance"]
    assert ["points of items 1.1", "Verified by สมศรี, 1 มี.ค. 2569"] in [row[:2] for row in rows]
