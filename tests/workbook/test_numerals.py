from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.workbook.numerals import exact, numeral

SCRIPTS = ("0123456789", "๐๑๒๓๔๕๖๗๘๙", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９")


@given(st.decimals(-(10**6), 10**6, places=2), st.sampled_from(SCRIPTS))
def test_a_number_reads_the_same_in_every_script(number: Decimal, digits: str) -> None:
    assert numeral(f"{number:f}".translate(str.maketrans("0123456789", digits))).value == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_shortest_decimal_is_the_double(number: float) -> None:
    assert float(exact(number)) == number


def test_whole_numbers_have_no_fraction() -> None:
    assert str(exact(50.0)) == "50"


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,234.50", "1234.50"), ("1,234,567", "1234567"), ("12,5", "12.5"), ("0,125", "0.125"), ("1234,567", "1234.567")],
)
def test_a_comma_that_can_mean_one_thing_is_read(text: str, value: str) -> None:
    assert numeral(text).value == Decimal(value)
    assert numeral(text).comma


@pytest.mark.parametrize("text", ["1,234", "50,000", "999,999"])
def test_a_comma_that_can_mean_two_things_is_not(text: str) -> None:
    assert numeral(text) == (None, "ambiguous", False, False)


@pytest.mark.parametrize("text", ["", "-", ".", "1.2.3", "1e3", "0x1F", "inf", "nan", "1_0", "½", "5²", "--5", "1,2,3"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert numeral(text).value is None


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_in_doubt(text: str) -> None:
    read = numeral(text)
    assert (read.value is None) == bool(read.doubt)
