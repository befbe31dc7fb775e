"""What fits a printed page, and where the room left goes."""

from __future__ import annotations

from pmqa_score.workbook.layout.paper import page_room, room_left, spread
from pmqa_score.workbook.plan import Sheet


def sheet(width: float, *heights: float) -> Sheet:
    return Sheet(name="a", title="a", cells=(), widths=(width,), heights=dict(enumerate(heights)))


def test_a_wider_sheet_prints_smaller_and_so_holds_more_rows() -> None:
    assert page_room(sheet(50)) == page_room(sheet(90)) < page_room(sheet(120))


def test_room_left_counts_the_rows_named() -> None:
    one = sheet(50, 20, 30, 40)
    assert room_left(one, 1, 2) == page_room(one) - 70
    assert room_left(sheet(50, 400, 400), 0, 1) < 0


def test_room_is_spread_in_equal_parts_of_whole_pixels() -> None:
    grown = spread(sheet(50, 20, 20, 20), [0, 2], 20, most=37.5)
    assert grown.heights == {0: 29.75, 1: 20, 2: 29.75}  # 10 points each, down to 13 pixels of 0.75


def test_a_row_takes_no_more_than_its_share_and_never_shrinks() -> None:
    assert spread(sheet(50, 20), [0], 500, most=37.5).heights == {0: 57.5}
    assert spread(sheet(50, 20), [0], -5, most=37.5).heights == {0: 20}
    assert spread(sheet(50, 20), [], 50, most=37.5).heights == {0: 20}
