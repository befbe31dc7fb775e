"""The columns of the sheet of an item of gated checks."""

from __future__ import annotations

import pytest
from support.status import status_edition

from pmqa_score.workbook.layout.levels_page import levels_grid, tags_of
from pmqa_score.workbook.layout.page import Span

CRITERIA = status_edition().criteria


@pytest.mark.parametrize("tags", [0, 3])
def test_tags_stand_between_evidence_and_mark(tags: int) -> None:
    grid = levels_grid(tags)
    assert [span.column for span in grid.tags] == list(range(5, 5 + tags))
    assert grid.mark == Span(5 + tags)
    assert grid.right == Span(4, 1 + tags)
    assert grid.whole == Span(0, 6 + tags)
    assert grid.score == Span(2, 2)


def test_an_item_has_the_tags_of_its_lenses() -> None:
    assert [tag.id for tag in tags_of(CRITERIA, CRITERIA.item("3.1"))] == ["C", "I", "D"]
    assert tags_of(CRITERIA, CRITERIA.item("3.2")) == ()
