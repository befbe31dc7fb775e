"""A round of the award of B.E. 2562 from first to last, with figures verified and awards set in round.yaml."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.cli import document, pmqa

from pmqa_score.assessment import assess, edition_finder, load_edition
from pmqa_score.round.folder import open_round

ROSTER = """\
agency_id,agency_name,assessor_id,assessor_name
A01,กรมหนึ่ง,a1,นางเอก
A02,กรมสอง,a1,นางเอก
C01,กรณีฝึก,a1,นางเอก
C01,กรณีฝึก,a2,นายโท
"""
RULES = """\
calibration: [C01]
verified:
  by: สมศรี
  date: 1 มี.ค. 2569
  points: {"1.1": 70, "1.2": 50}
awards:
  - {id: overall, thresholds: [{of: total, points: 500, strict: true}], by: อ.ก.พ.ร., date: 1 มี.ค. 2569}
  - {id: category_1, thresholds: [{of: "1", percent: 60}, {of: total, points: 400}], by: อ.ก.พ.ร.}
"""
PERCENTS = {("A01", "a1"): (60, 50), ("A02", "a1"): (40, 55), ("C01", "a1"): (90, 90), ("C01", "a2"): (50, 90)}
"""Percents of 1.1 and 1.2, then of every other item."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a round that is issued and returned: made and filled by the commands that people use."""
    place = tmp_path_factory.mktemp("whole")
    folder, roster = place / "round", place / "people.csv"
    roster.write_text(ROSTER, encoding="utf-8")
    pmqa("init", folder, "--criteria", "pmqa-2562", "--roster", roster, "--years", "2565,2566,2567")
    with (folder / "round.yaml").open("a", encoding="utf-8") as settings:
        settings.write(RULES)
    assert pmqa("generate", folder).exit_code == 0
    answers = place / "answers.json"
    for (agency, assessor), percents in PERCENTS.items():
        answers.write_text(json.dumps(_answers(*percents)), encoding="utf-8")
        [issued] = (folder / "issued").glob(f"{agency}-*-{assessor}.xlsx")
        done = pmqa("fill", issued, answers, "-o", folder / "returned" / issued.name)
        assert done.exit_code == 0, done.output
    return folder


def _answers(first: int, rest: int) -> dict[str, int]:
    items = [item.id for item in load_edition("pmqa-2562").criteria.items]
    return {f"in_{id_.replace('.', '_')}_percent": first if id_ in {"1.1", "1.2"} else rest for id_ in items}


@pytest.fixture(scope="module")
def results(folder: Path) -> Any:
    return document("consolidate", folder)


def test_returned_workbooks_are_of_the_edition_of_the_round(folder: Path, results: Any) -> None:
    assert results["digest"] == open_round(folder).edition.digest != load_edition("pmqa-2562").digest
    assert [row["outcome"] for row in results["files"]] == ["accepted"] * 4


@pytest.mark.filterwarnings("ignore:Sparkline Group extension")
def test_the_workbook_carries_who_verified_which_points(folder: Path) -> None:
    [issued] = (folder / "issued").glob("A01-*.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(issued.read_bytes()))
    told = [
        sheet.title for sheet in book if any("1.1, 1.2 ยืนยันโดย สมศรี เมื่อ 1 มี.ค. 2569" in text for text in _texts(sheet))
    ]
    assert len(told) == 2
    opened = open_round(folder)
    read = assess(issued, find_edition=edition_finder(opened.edition), key=opened.key)
    assert read.totals.items[0].points == 70
    assert not read.problems


def _texts(sheet: Any) -> list[str]:
    return [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]


def test_scoring_one_file_says_it_too(folder: Path) -> None:
    [file] = (folder / "returned").glob("A01-*.xlsx")
    assert "Verified by สมศรี, 1 มี.ค. 2569" in pmqa("score", file).stdout
    [found] = document("score", file)["workbooks"]
    assert found["verified"][-1]["figures"] == ["1.1", "1.2"]
    assert "scale" in {one["kind"] for one in found["unverified"]}


def test_points_follow_what_was_verified(results: Any) -> None:
    """A01: 60 % of 70 + 50 = 72, 50 % of 880 = 440: 512. A02: 40 % of 120 = 48, 55 % of 880 = 484: 532."""
    assert [(one["id"], one["earned"], one["place"]) for one in results["ranking"]] == [
        ("A02", 532, 1),
        ("A01", 512, 2),
    ]


def test_awards_are_decided_as_the_round_set_them(results: Any) -> None:
    """Both have more than 500; only A01 has 60 % of category 1, though A02 leads in total."""
    awards = {one["id"]: one for one in results["awards"]}
    assert (awards["overall"]["met"], awards["category_1"]["met"]) == (["A02", "A01"], ["A01"])
    assert awards["overall"]["set_by_round"] == {"by": "อ.ก.พ.ร.", "date": "1 มี.ค. 2569"}
    assert awards["category_2"]["thresholds"] is None
    assert "category_2" in results["awards_not_set"]
    assert not {"overall", "category_1"} & set(results["awards_not_set"])


def test_each_category_has_places_of_its_own(results: Any) -> None:
    """Category 1: A01 72 of 120, A02 48. Category 2: A02 is ahead, 55 % to 50 %."""
    places = {
        one["id"]: [(place["place"], place["id"], place["percent"]) for place in one["ranking"]]
        for one in results["categories"]
    }
    assert places["1"] == [(1, "A01", 60), (2, "A02", 40)]
    assert places["2"] == [(1, "A02", 55), (2, "A01", 50)]
    assert [one["awards"] for one in results["categories"]] == [*([f"category_{no}"] for no in range(1, 7)), []]


def test_what_calibrates_is_told_apart_everywhere(folder: Path, results: Any) -> None:
    assert [one["id"] for one in results["calibration"]] == ["C01"]
    assert {row["file"][:3]: row["excluded"] for row in results["files"]} == {
        "A01": None,
        "A02": None,
        "C01": "calibration",
    }
    assert results["agreement"]["n"] == 2
    assert [one["calibration"] for one in document("status", folder)["agencies"]] == [False, False, True]


def test_the_results_workbook_shows_the_awards_with_their_places(folder: Path, results: Any) -> None:
    assert results
    book = openpyxl.load_workbook(folder / "results" / "results.xlsx")
    rows = [list(row) for row in book["Awards"].iter_rows(values_only=True)]
    start = next(no for no, row in enumerate(rows) if row[0] and "category 1 ≥ 60 %" in str(row[0]))
    assert rows[start + 1][0] == "Set by this round · อ.ก.พ.ร."
    assert [(row[0], row[1], row[5]) for row in rows[start + 3 : start + 5]] == [
        (1, "A01", "met"),
        (2, "A02", "not met"),
    ]
    assert "Calibration" in book.sheetnames


def test_the_reports_show_them_too(folder: Path) -> None:
    written = document("report", folder)
    dashboard = (folder / "results" / "dashboard.html").read_text(encoding="utf-8")
    for words in (
        "category 1 ≥ 60 %",
        "Set by this round · อ.ก.พ.ร.",
        "Calibration of the assessors",
        "Verified by สมศรี",
    ):
        assert words in dashboard
    assert [one["agency"] for one in written["feedback"]] == ["A01", "A02"]
    feedback = next(Path(path) for path in written["feedback"][0]["files"] if path.endswith(".html"))
    assert "Set by this round · อ.ก.พ.ร. · 1 มี.ค. 2569" in feedback.read_text(encoding="utf-8")
