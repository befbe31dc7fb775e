"""What stands in an input, made safe; the input is A1."""

from __future__ import annotations

import pytest
from support.live_formula import Raw, result

from pmqa_score.workbook.formulas import reading

WAYS = [("ค่ามากดี", 1), ("ค่าน้อยดี", -1)]


@pytest.mark.parametrize(
    ("raw", "number", "given", "picked"),
    [
        (None, "", 0, 0),
        ("  ", "", 0, 0),
        (0, 0, 1, "x"),
        (-7.5, -7.5, 1, "x"),
        ("80", "x", 1, "x"),
        ("ค่ามากดี", "x", 1, 1),
        (" ค่าน้อยดี ", "x", 1, -1),
        ("*", "x", 1, "x"),
        (True, "x", 1, "x"),
        ("=1/0", "x", "x", "x"),
        ("=NA()", "x", "x", "x"),
    ],
)
def test_rubbish_is_told_from_a_blank(raw: Raw, number: Raw, given: Raw, picked: Raw) -> None:
    assert result(reading.number("A1"), A1=raw) == number
    assert result(reading.given("A1"), A1=raw) == given
    assert result(reading.picked("A1", WAYS, blank="0"), A1=raw) == picked
