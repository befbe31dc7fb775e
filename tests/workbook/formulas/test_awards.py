"""Thresholds of awards by formula; points stand in A1, the percent in B1."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.live_formula import result

from pmqa_score.model.bands import Threshold
from pmqa_score.workbook.formulas.awards import Reached, is_met

REACHED = {"total": Reached("A1", "B1"), "1": Reached("A2", "B2")}


@pytest.mark.parametrize(
    ("thresholds", "met"),
    [
        ((Threshold(of="total", points=Decimal(450)),), True),
        ((Threshold(of="total", points=Decimal(450), strict=True),), False),
        ((Threshold(of="total", percent=Decimal(45)), Threshold(of="1", percent=Decimal(50))), False),
        ((Threshold(of="total", points=Decimal(400), percent=Decimal(46)),), False),
        ((), True),
    ],
)
def test_every_bound_has_to_be_reached(thresholds: tuple[Threshold, ...], *, met: bool) -> None:
    assert result(is_met(thresholds, REACHED), A1=450, B1=45, A2=60, B2=49.99) is met
