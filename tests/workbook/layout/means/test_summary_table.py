"""The table of the summary: scores, levels, states."""

from __future__ import annotations

from support.means_books import live, sheet_of

from pmqa_score.workbook.plan import Static


def test_a_category_shows_the_mean_of_what_is_answered_and_a_level_once_complete() -> None:
    shown = live("pmqa-4.0").pasted({f"in_1_1_basic_{no}": "ใช่" for no in (1, 2)} | {"in_1_1_basic_3": "ไม่ใช่"})
    assert (shown["out_cat_1_score"], shown["out_cat_1_level"]) == (200, None)
    assert (shown["out_cat_2_score"], shown["out_total"], shown["out_band"]) == (None, 200, None)
    assert shown["out_1_1_state"] == "✓"
    assert shown["out_1_2_state"] == "○ ยังไม่ให้คะแนน"


def test_remarks_and_faults_are_told_in_the_state() -> None:
    given = {f"in_1_1_basic_{no}": "ไม่ใช่" for no in (1, 2, 3)} | {"in_1_1_advance_1": "ใช่", "in_1_2_basic_1": "?"}
    shown = live("pmqa-4.0").pasted(given)
    assert shown["out_1_1_state"] == "! ข้อสังเกต 1 ข้อ"
    assert shown["out_1_2_state"] == "✗ ต้องแก้ 1 ช่อง"


def test_an_edition_of_ratings_has_no_column_of_levels() -> None:
    heads = {
        edition: [
            cell.content.value
            for cell in sheet_of(edition, "Summary", "en").cells
            if cell.style == "head" and isinstance(cell.content, Static)
        ]
        for edition in ("pmqa-4.0", "pmqa-readiness")
    }
    assert heads["pmqa-4.0"] == ["Item", "Title", "Score", "Level", "Answered", "State"]
    assert heads["pmqa-readiness"] == ["Item", "Title", "Rating", "Answered", "State"]
