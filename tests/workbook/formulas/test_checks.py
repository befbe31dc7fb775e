"""Rules of scoring sense by formula; the figures stand in cells."""

from __future__ import annotations

import pytest
from support.live_formula import result

from pmqa_score.workbook.formulas import checks


@pytest.mark.parametrize(("given", "found"), [(3, False), (4, True)])
def test_a_percent_above_its_weakest_factor_is_found(given: int, found: bool) -> None:
    assert result(checks.percent_above_factors("A1", "B1:E1"), A1=given, B1=3, C1=5, D1=6, E1=4) is found


@pytest.mark.parametrize(("given", "other", "below"), [(2, True, True), (3, False, False), (4, True, False)])
def test_a_percent_outside_the_suggestion_is_found(given: int, other: bool, below: bool) -> None:
    assert result(checks.percent_not_as_suggested("A1", "B1", only_below=False), A1=given, B1=3) is other
    assert result(checks.percent_not_as_suggested("A1", "B1", only_below=True), A1=given, B1=3) is below


@pytest.mark.parametrize(("percent", "strengths", "found"), [(45, 0, False), (50, 0, True), (50, 1, False)])
def test_fifty_percent_asks_for_a_strength(percent: int, strengths: int, found: bool) -> None:
    assert result(checks.high_without_strength("A1", "B1"), A1=percent, B1=strengths) is found


@pytest.mark.parametrize(("percent", "evidence", "found"), [(0, 0, False), (5, 0, True), (5, 1, False)])
def test_a_score_asks_for_evidence(percent: int, evidence: int, found: bool) -> None:
    assert result(checks.score_without_evidence("A1", "B1"), A1=percent, B1=evidence) is found
