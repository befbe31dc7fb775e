from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import BANDS, tiny_bands, tiny_scale

from pmqa_score.scoring.bands import band_for, range_for


@pytest.mark.parametrize(
    ("total", "band", "between", "to_next"),
    [
        ("0", "1", False, "100"),
        ("50", "1", False, "50"),
        ("50.01", "1", True, "49.99"),
        ("250", "2", False, "50"),
        ("250.01", "2", True, "49.99"),
        ("299.99", "2", True, "0.01"),
        ("299.995", "3", False, "200"),  # rounds to 300.00
        ("300", "3", False, "200"),
        ("450", "3", False, "50"),
        ("451", "3", True, "49"),
        ("499.99", "3", True, "0.01"),
        ("499.995", "4", False, "200"),  # rounds to 500.00
        ("500", "4", False, "200"),
        ("512.50", "4", False, "187.50"),
        ("899.99", "5", True, "0.01"),
        ("900", "6", False, None),
        ("1000", "6", False, None),
    ],
)
def test_the_published_bands_and_their_gaps(total: str, band: str, between: bool, to_next: str | None) -> None:
    placed = band_for(Decimal(total), tiny_bands())
    assert (placed.id, placed.between) == (band, between)
    assert placed.to_next == (None if to_next is None else Decimal(to_next))


@given(st.decimals(0, 1000, places=2))
def test_each_total_has_exactly_one_band(total: Decimal) -> None:
    """A total belongs to the one band that starts at or below it and whose successor starts above it."""
    lowers = [Decimal(lower) for lower, _ in BANDS] + [Decimal(1001)]
    holding = [str(no) for no in range(1, 7) if lowers[no - 1] <= total < lowers[no]]
    assert [band_for(total, tiny_bands()).id] == holding


def test_a_total_below_the_lowest_band_is_refused() -> None:
    with pytest.raises(ValueError, match="below the lowest band"):
        band_for(Decimal(-1), tiny_bands())


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        ("0", "0-5"),
        ("5", "0-5"),
        ("7.50", "0-5"),  # a mean between two ranges stays in the lower
        ("10", "10-25"),
        ("45", "30-45"),
        ("47.50", "30-45"),
        ("49.99", "30-45"),
        ("50", "50-65"),
        ("100", "90-100"),
    ],
)
def test_a_percent_lies_in_the_highest_range_it_reaches(percent: str, expected: str) -> None:
    assert range_for(Decimal(percent), tiny_scale()).id == expected


def test_a_percent_below_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="below the lowest range"):
        range_for(Decimal(-5), tiny_scale())
