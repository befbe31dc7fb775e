"""What the scores of an edition of means come to."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from support.editions import tiny_identity
from support.means_books import YEARS, live
from support.recalc import Live
from support.status import status_edition

from pmqa_score.definitions import load_edition
from pmqa_score.model.bands import Threshold
from pmqa_score.model.setup import Edition, Setup


def rated(value: int, *, without: str = "") -> dict[str, str | int]:
    """Return one rating for every question, but for those of the item *without*."""
    items = load_edition("pmqa-readiness").criteria.items
    return {
        f"in_{item.id.replace('.', '_')}_rating_{question.no}": value
        for item in items
        if item.id != without
        for question in item.questions
    }


def test_a_blank_workbook_shows_no_total() -> None:
    shown = live("pmqa-4.0").pasted({})
    assert [shown[f"out_{name}"] for name in ("total", "band", "of_four", "to_next")] == [None] * 4
    assert shown["out_complete"] == 0
    assert str(shown["out_missing"]).split() == [item.id for item in status_edition().criteria.items]


def test_a_partial_total_is_a_mean_of_what_is_there_and_says_so() -> None:
    book = live("pmqa-readiness")
    shown = book.pasted(rated(4, without="2.1"))
    assert (shown["out_total"], shown["out_complete"], shown["out_missing"]) == (4, 17, "2.1")
    assert "คะแนนรวมบางส่วน (เต็ม 5)" in book.shown("สรุปคะแนน")


def test_a_complete_one_has_nothing_missing() -> None:
    shown = live("pmqa-readiness").pasted(rated(3))
    assert (shown["out_total"], shown["out_missing"]) == (3, "✓ ไม่มี")
    assert "out_band" not in shown


@cache
def with_threshold() -> Edition:
    edition = load_edition("pmqa-readiness")
    award = load_edition("pmqa-4.0").rules.awards[0]
    thresholds = (Threshold(of="total", points=Decimal(3)), Threshold(of="1.1", percent=Decimal(60)))
    rules = replace(edition.rules, awards=(replace(award, thresholds=thresholds),))
    return replace(edition, rules=rules, digest="4" * 64)


def test_an_award_is_decided_by_points_and_percents() -> None:
    book = Live(with_threshold(), Setup(years=YEARS), tiny_identity())
    assert book.pasted(rated(3))["out_award_basic"] == "✓ ถึงเกณฑ์คะแนน"  # 3 of 5 is 60 %
    assert book.pasted(rated(2))["out_award_basic"] == "✗ ยังไม่ถึงเกณฑ์คะแนน"
    assert book.pasted(rated(3, without="7.6"))["out_award_basic"] == "รอคะแนนครบทุกหัวข้อ"
