"""The guide of an edition of means tells of the methods it uses, and of no other."""

from __future__ import annotations

import pytest
from support.means_books import sheet_of

from pmqa_score.workbook.layout.paper import page_room
from pmqa_score.workbook.plan import Sheet, Static


def words(sheet: Sheet) -> str:
    return "\n".join(str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static))


def test_checks_and_indicators_are_explained_where_they_score() -> None:
    told = words(sheet_of("pmqa-4.0", "Guide", "en"))
    assert "Category 1–6: checks, level by level" in told
    assert "Category 7: indicators against their targets" in told
    assert "Example: (500.00 + 366.67 + 300.00 + 225.00) ÷ 4 = 347.92" in told  # 1,391.67 / 4
    assert "rating" not in told


def test_ratings_are_explained_where_questions_are_rated() -> None:
    told = words(sheet_of("pmqa-readiness", "Guide", "en"))
    assert "Category 1–7: a rating for each question" in told
    assert "Example: (3 + 4 + 4) ÷ 3 = 3.67" in told
    assert "Example: (5.00 + 3.67 + 3.00 + 2.25) ÷ 4 = 3.48" in told  # 13.92 / 4
    assert "● ○" not in told


@pytest.mark.parametrize("edition", ["pmqa-4.0", "pmqa-readiness"])
@pytest.mark.parametrize("name", ["คู่มือ", "Guide"])
def test_it_is_one_page(edition: str, name: str) -> None:
    sheet = sheet_of(edition, name, "th" if name == "คู่มือ" else "en")
    assert sheet.one_page
    assert sum(sheet.heights.values()) < 1.3 * page_room(sheet)
