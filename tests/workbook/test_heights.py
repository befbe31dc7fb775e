"""Lines and heights of wrapped Thai text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.workbook.heights import TALLEST, height, lines, merged_width


def test_vowels_and_tone_marks_above_and_below_take_no_room() -> None:
    """กำหนดที่ตั้ง has 8 visible letters, as ก repeated 8 times."""
    assert [lines(text, 9, 14) for text in ("กำหนดที่ตั้ง", "ก" * 8)] == [2, 2]
    assert [lines(text, 11, 14) for text in ("กำหนดที่ตั้ง", "ก" * 8)] == [1, 1]


def test_letters_of_a_line() -> None:
    """A letter of 14 points takes 0.98 units: 40 units hold 40.8, of which 2 stay free; two lines lose 3 each."""
    assert [lines("ก" * n, 40, 14) for n in (1, 38, 39, 75, 76)] == [1, 1, 2, 2, 3]


def test_a_line_break_begins_a_line() -> None:
    assert lines("ก\n\nข", 40, 14) == 3


def test_empty_text_takes_one_line() -> None:
    assert lines("", 40, 14) == 1


def test_heights_go_up_in_steps_of_a_pixel() -> None:
    """One line of 14 points: 18.704 + 1.5 = 20.204, up to 20.25; a second adds 18.704: 38.908, up to 39."""
    assert [height(n, 14) for n in (1, 2)] == [20.25, 39.0]


def test_no_row_is_higher_than_excel_allows() -> None:
    assert height(1000, 14) == TALLEST


def test_merged_columns_win_their_padding() -> None:
    assert merged_width((10, 10)) > 20


@given(st.text("กขคงำิ่ aB\n", max_size=200), st.integers(2, 120), st.sampled_from((12, 14, 16, 18)))
def test_more_room_never_takes_more_lines(text: str, width: int, points: int) -> None:
    assert lines(text, width + 1, points) <= lines(text, width, points)
    assert lines(text, width, points) >= text.count("\n") + 1
