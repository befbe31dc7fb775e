"""Linked items by formula; percents stand in A1 and B1."""

from __future__ import annotations

import pytest
from support.live_formula import Raw, result

from pmqa_score.workbook.formulas import links


@pytest.mark.parametrize(("process", "results", "gap"), [(50, 20, 30), (20, 50, -30), ("", 20, ""), (50, "", "")])
def test_gap_needs_both_percents(process: Raw, results: Raw, gap: Raw) -> None:
    assert result(links.gap("A1", "B1"), A1=process, B1=results) == gap


@pytest.mark.parametrize(("gap", "far"), [(30, True), (-30, True), (25, False), (-25, False), (0, False), ("", False)])
def test_far_is_30_points_either_way(gap: Raw, *, far: bool) -> None:
    assert result(links.is_far("A1"), A1=gap) is far


@pytest.mark.parametrize(
    ("percents", "same"), [((50, 50, 50), True), ((0, 0, 0), True), ((50, 50, 55), False), ((50, 50, ""), False)]
)
def test_same_everywhere_needs_all_items(percents: tuple[Raw, ...], *, same: bool) -> None:
    held = dict(zip(("A1", "A2", "A3"), percents, strict=True))
    assert result(links.is_same_everywhere("A1:A3", 3), **held) is same


def test_a_single_item_is_not_the_same_everywhere() -> None:
    assert result(links.is_same_everywhere("A1:A1", 1), A1=50) is False
