"""Cells as they are drawn."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pmqa_score.workbook.draw_cells import exact


@pytest.mark.parametrize("number", ["0", "-7.5", "0.1", "123456789.012345", "999999999999999"])
def test_numbers_of_15_digits_are_held_exactly(number: str) -> None:
    assert Decimal(repr(exact(Decimal(number)))) == Decimal(number)


@pytest.mark.parametrize("number", ["0.12345678901234567", "12345678901234567.5", "1e400"])
def test_a_number_that_a_cell_would_change_is_an_error(number: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        exact(Decimal(number))
