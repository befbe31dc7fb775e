"""Lines and heights of wrapped Thai text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.workbook.heights import TALLEST, height, lines, merged_width


def test_vowels_and_tone_marks_above_and_below_take_no_room() -> None:
    assert [lines("น้ำที่" * 6, width, 14) for width in (25, 40)] == [lines("นำท" * 6, width, 14) for width in (25, 40)]


def test_letters_of_a_line() -> None:
    """ก takes 0.4 × 14 points, 1.0667 units. Of 40 units one line fills 38.2: 35 letters; of several, 36.64: 34."""
    assert [lines("ก" * n, 40, 14) for n in (1, 35, 36, 68, 69)] == [1, 1, 2, 2, 3]


def test_narrow_letters_take_less() -> None:
    assert lines("เ" * 60, 40, 14) < lines("ณ" * 60, 40, 14)


def test_a_line_break_begins_a_line() -> None:
    assert lines("ก\n\nข", 40, 14) == 3


def test_empty_text_takes_one_line() -> None:
    assert lines("", 40, 14) == 1


def test_heights_go_up_in_steps_of_a_pixel() -> None:
    """One line of 14 points: 19.46 + 1.5 = 20.96, up to 21; a second adds 19.46: 40.42, up to 40.5."""
    assert [height(n, 14) for n in (1, 2)] == [21.0, 40.5]


def test_no_row_is_higher_than_excel_allows() -> None:
    assert height(1000, 14) == TALLEST


def test_merged_columns_win_their_padding() -> None:
    assert merged_width((10, 10)) > 20


@given(st.text("กขคงำิ่ aB\n", max_size=200), st.integers(2, 120), st.sampled_from((12, 14, 16, 18)))
def test_more_room_never_takes_more_lines(text: str, width: int, points: int) -> None:
    assert lines(text, width + 1, points) <= lines(text, width, points)
    assert lines(text, width, points) >= text.count("\n") + 1
