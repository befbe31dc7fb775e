"""The height a text needs in a style."""

from __future__ import annotations

from pmqa_score.workbook.fit import needed_height
from pmqa_score.workbook.heights import height

LONG = "ก" * 60


def test_text_that_does_not_wrap_takes_one_line() -> None:
    assert needed_height(LONG, (10,), "mark") == height(1, 14)


def test_wrapped_text_takes_the_lines_it_needs() -> None:
    assert needed_height(LONG, (200,), "text") == height(1, 14)
    assert needed_height(LONG, (45,), "text") == height(2, 14)


def test_merged_columns_count_together() -> None:
    assert needed_height(LONG, (20, 20, 30), "text") < needed_height(LONG, (20,), "text")


def test_bold_and_indented_text_needs_more() -> None:
    """60 letters take 64 units and leave 2 % and a unit free; bold letters or an indent do not fit that line."""
    widths = (66.5,)
    assert needed_height(LONG, widths, "text") == height(1, 14)
    assert needed_height(LONG, widths, "text_box") == height(2, 14)
    assert needed_height(LONG, widths, "area") == height(2, 14)
