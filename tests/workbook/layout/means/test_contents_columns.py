"""What the contents of an edition of means say of an item."""

from __future__ import annotations

import pytest
from support.means_books import live, sheet_of

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.means.contents_columns import means_columns
from pmqa_score.workbook.plan import Static


@pytest.mark.parametrize(
    ("name", "heads"), [("pmqa-4.0", ("score", "level")), ("pmqa-readiness", ("rating", "comments"))]
)
def test_an_edition_of_ratings_has_no_levels(name: str, heads: tuple[str, str]) -> None:
    assert means_columns(context(load_edition(name), Setup())).heads == heads


def row(edition: str, item: str) -> list[float | str | bool | None]:
    """Return what the contents say of *item*, with the answers given last."""
    sheet = sheet_of(edition, "สารบัญ")
    rows = [cell.row for cell in sheet.cells if getattr(cell.content, "label", None) == item]
    return live(edition).shown("สารบัญ", row=rows[0])


def test_score_level_answers_and_state_of_a_scored_item() -> None:
    live("pmqa-4.0").pasted({f"in_1_1_basic_{no}": "ใช่" for no in (1, 2)} | {"in_1_1_basic_3": "ไม่ใช่"})
    assert row("pmqa-4.0", "1.1") == [200, "ยังไม่ถึงระดับพื้นฐาน", "3 / 5", "✓ ให้คะแนนแล้ว"]
    assert row("pmqa-4.0", "7.1") == [None, "0 / 5", "– ยังไม่ให้คะแนน"]


def test_comments_are_counted_beside_a_rating() -> None:
    live("pmqa-readiness").pasted({"in_1_1_strength_1": "ชัดเจน", "in_1_1_rating_1": 4})
    assert row("pmqa-readiness", "1.1")[:3] == [None, "1 / 0", "1 / 5"]


def test_other_sheets_are_described_for_an_edition_of_means() -> None:
    cells = sheet_of("pmqa-4.0", "Contents", "en").cells
    assert Static("How scores come about, levels, and their sources") in [cell.content for cell in cells]
