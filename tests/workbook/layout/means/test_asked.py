"""How many answers an item asks for."""

from __future__ import annotations

import pytest

from pmqa_score.definitions import load_edition
from pmqa_score.workbook.layout.means.asked import asked


@pytest.mark.parametrize(
    ("edition", "item", "count"),
    [("pmqa-4.0", "1.2", 9), ("pmqa-4.0", "7.1", 5), ("pmqa-readiness", "1.1", 5)],
    ids=["checks", "sub-measures", "questions"],
)
def test_whatever_it_is_scored_by(edition: str, item: str, count: int) -> None:
    assert asked(load_edition(edition).criteria.item(item)) == count
