from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.workbook.cells import BLANK, Content, RawCell, content_of, place
from pmqa_score.workbook.plan import address


@pytest.mark.parametrize(
    ("kind", "text", "content"),
    [
        ("n", "50", Content("number", Decimal(50))),
        ("n", "1.1000000000000001", Content("number", Decimal("1.1"))),
        ("n", "-.5", Content("number", Decimal("-0.5"))),
        ("n", "1e400", Content("junk", "1e400")),
        ("n", "๕๐", Content("junk", "๕๐")),
        ("n", "0x10", Content("junk", "0x10")),
        ("n", "", BLANK),
        ("text", "", BLANK),
        ("text", "50", Content("text", "50")),
        ("b", "1", Content("bool", "TRUE")),
        ("b", "0", Content("bool", "FALSE")),
        ("e", "#REF!", Content("error", "#REF!")),
        ("d", "2026-01-01", Content("date", "2026-01-01")),
        ("zz", "50", Content("junk", "50")),
    ],
)
def test_a_cell_is_typed_strictly(kind: str, text: str, content: Content) -> None:
    assert content_of(RawCell(kind, text, None, "0")) == content


@given(st.integers(0, 1_000_000), st.integers(0, 16_000))
def test_an_address_and_a_place_are_the_same(row: int, column: int) -> None:
    assert place(address(row, column)) == (row, column)


@pytest.mark.parametrize("ref", ["", "A", "1", "A0", "a1", "$A$1", "A1:B2", "AAAA1", "A๑", "A12345678"])
def test_what_is_no_address_has_no_place(ref: str) -> None:
    assert place(ref) is None
