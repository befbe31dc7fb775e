"""Cells as they are drawn."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.returned import SETUP, edition, identity, read_back

from pmqa_score.workbook.draw_cells import exact
from pmqa_score.workbook.write import draw_workbook


@pytest.mark.parametrize("number", ["0", "-7.5", "0.1", "123456789.012345", "999999999999999"])
def test_numbers_of_15_digits_are_held_exactly(number: str) -> None:
    assert Decimal(repr(exact(Decimal(number)))) == Decimal(number)


@pytest.mark.parametrize("number", ["0.12345678901234567", "12345678901234567.5", "1e400"])
def test_a_number_that_a_cell_would_change_is_an_error(number: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        exact(Decimal(number))


@pytest.mark.parametrize("text", ["<r><t>ก</t></r>", "<r>&<b></r>", "<r></r>", "<r>_x0041_</r>"])
def test_an_answer_that_looks_like_xml_of_the_drawing_library_stays_the_text_it_is(text: str) -> None:
    """xlsxwriter would write it into the package as it is: another answer, or a workbook that no program opens."""
    data = draw_workbook(edition(), SETUP, identity(), {"in_1_1_rationale": text})
    assert read_back(data).answers["in_1_1_rationale"] == text
