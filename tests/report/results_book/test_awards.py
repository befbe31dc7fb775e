"""The awards of a round in its results workbook. Category 1 of the tiny edition has 525 points."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
from support.editions import tiny_edition
from support.panels import card, results_of

from pmqa_score.definitions.round_awards import with_awards
from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.bands import Threshold
from pmqa_score.model.text import Text
from pmqa_score.report.results_book import results_book
from pmqa_score.report.round.results import Results

LEAD = AwardSetting(
    id="lead", title=Text(th="=ผู้นำ", en="Leader"), category="1", by="กรรมการ", date="1 มี.ค. 2569",
    thresholds=(Threshold(of="1", percent=Decimal(60)),),
)  # fmt: skip


def results() -> Results:
    panels = {
        "A01": [card(70, 70, 10)],
        "A02": [card(50, 50, 90)],
        "A03": [card(70, 70, None)],
        "A04": [card(None, 1, 1)],
    }
    return replace(results_of(panels, edition=with_awards(tiny_edition(), [LEAD])), awards=(LEAD,))


def rows(given: Results, sheet: str) -> list[list[Any]]:
    book = openpyxl.load_workbook(BytesIO(results_book(given, "th")))
    return [list(row) for row in book[sheet].iter_rows(values_only=True)]


def test_a_category_award_is_ranked_by_its_category() -> None:
    """70 % of 525 is 367.5, twice; 50 % is 262.5; A04 has not answered 1.1, so its place is open."""
    found = rows(results(), "รางวัล")
    start = next(no for no, row in enumerate(found) if row[0] == "=ผู้นำ")
    assert [row[0] for row in found[start + 1 : start + 3]] == [
        "หมวด 1 ≥ ร้อยละ 60",
        "กำหนดโดยรอบการประเมินนี้ · กรรมการ · 1 มี.ค. 2569",
    ]
    assert [(row[0], row[1], row[3], row[5]) for row in found[start + 4 : start + 8]] == [
        ("1 อันดับร่วม", "A01", 367.5, "ถึงเกณฑ์"),
        ("1 อันดับร่วม", "A03", 367.5, "ยังตัดสินไม่ได้"),
        (3, "A02", 262.5, "ยังไม่ถึงเกณฑ์"),
        ("ยังไม่ครบ", "A04", 2.25, "ยังตัดสินไม่ได้"),
    ]


def test_awards_that_are_not_set_stand_last_and_rank_their_category_all_the_same() -> None:
    edition = tiny_edition()
    award = replace(edition.rules.awards[0], thresholds=None, category="1", title=Text(th="รายหมวด", en="x"))
    whole = replace(award, id="whole", category=None, title=Text(th="ทั้งหมด", en="x"))
    edition = replace(edition, rules=replace(edition.rules, awards=(award, whole)))
    found = [row[0] for row in rows(results_of({"A01": [card(70, 70, 10)]}, edition=edition), "รางวัล") if row[0]]
    assert found[-6:] == ["รายหมวด", "ยังไม่กำหนดเกณฑ์", "อันดับ", 1, "ทั้งหมด", "ยังไม่กำหนดเกณฑ์"]


def test_an_edition_without_awards_has_no_such_sheet() -> None:
    edition = tiny_edition()
    edition = replace(edition, rules=replace(edition.rules, awards=()))
    book = openpyxl.load_workbook(BytesIO(results_book(results_of({"A01": [card(1, 1, 1)]}, edition=edition), "en")))
    assert "Awards" not in book.sheetnames
