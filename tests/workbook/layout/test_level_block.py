"""What the checks of an item come to, on its sheet."""

from __future__ import annotations

from support.means_books import sheet_of

from pmqa_score.workbook.plan import Formula, Static


def names(item: str) -> dict[str, int]:
    """Return the row of every named figure of the sheet."""
    cells = sheet_of("pmqa-4.0", item, "en").cells
    return {cell.content.name: cell.row for cell in cells if isinstance(cell.content, Formula) and cell.content.name}


def test_level_score_and_next_step_stand_in_a_row() -> None:
    rows = names("1.1")
    assert rows["out_1_1_level"] == rows["out_1_1_score"] == rows["out_1_1_next"] == rows["out_1_1_ok"]
    assert rows["out_1_1_idle"] == rows["out_1_1_score"] + 1


def test_tags_are_counted_only_where_an_item_is_seen_through_a_lens() -> None:
    assert {name for name in names("3.1") if "_tag_" in name} == {"out_3_1_tag_C", "out_3_1_tag_I", "out_3_1_tag_D"}
    assert not [name for name in names("1.1") if "_tag_" in name]


def test_the_score_says_of_how_many_points() -> None:
    assert Static("Score (of 500)") in [cell.content for cell in sheet_of("pmqa-4.0", "1.1", "en").cells]
