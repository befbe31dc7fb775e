"""The curve in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from support.status import status_edition

from pmqa_score.model.criteria import Curve, CurveStep
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.curve_block import curve_steps

AROUND = context(status_edition(), Setup(language="en"))


def test_the_shipped_curve_reads_as_the_facts_say() -> None:
    curve = status_edition().criteria.curve
    assert curve is not None
    assert list(curve_steps(AROUND, curve)) == [
        ("below 0", "0"),
        ("0 to under 100", "3 × percent"),
        ("100 to 101", "300"),
        ("over 101 to 105", "400"),
        ("over 105", "500"),
    ]


def test_a_line_between_two_anchors() -> None:
    """75 % scores 100, 95 % scores 500: 20 points a percent between them."""
    steps = (
        CurveStep(percent=Decimal(75), score=Decimal(100), slope=Decimal(20), strict=True),
        CurveStep(percent=Decimal(95), score=Decimal(500)),
    )
    curve = Curve(steps=steps, source="D", verified=False)
    assert list(curve_steps(AROUND, curve)) == [
        ("below 75", "100"),
        ("over 75 to under 95", "100 + 20 × what is beyond 75"),
        ("95 and above", "500"),
    ]
    thai = replace(AROUND, setup=Setup(language="th"))
    assert [percents for percents, _ in curve_steps(thai, curve)] == ["ต่ำกว่า 75", "เกิน 75 ถึงต่ำกว่า 95", "95 ขึ้นไป"]
