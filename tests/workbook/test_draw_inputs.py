"""Validations of inputs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.workbook.draw_inputs import boxes

CELLS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5)), unique=True, min_size=1)


@given(CELLS)
def test_boxes_cover_the_cells_once_and_nothing_else(cells: list[tuple[int, int]]) -> None:
    covered = [(row, column) for first, column, last, _ in boxes(cells) for row in range(first, last + 1)]
    assert sorted(covered) == sorted(cells)


@given(CELLS)
def test_neighbours_share_a_box(cells: list[tuple[int, int]]) -> None:
    found = boxes(cells)
    ends = {(last + 1, column) for _, column, last, _ in found}
    assert not ends & {(first, column) for first, column, _, _ in found}
