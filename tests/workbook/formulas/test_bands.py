"""The band of a total by formula is the program's; the total stands in A1."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st
from support.editions import tiny_bands
from support.live_formula import result

from pmqa_score.scoring.bands import band_for
from pmqa_score.workbook.formulas import bands

TABLE = tiny_bands()


@given(total=st.decimals(0, 1000, places=2))
@example(total=Decimal("49.99"))
@example(total=Decimal("50.01"))
@example(total=Decimal("299.99"))
@example(total=Decimal("450.01"))
@example(total=Decimal("499.99"))
def test_band_gap_and_points_to_the_next(total: Decimal) -> None:
    placed = band_for(total, TABLE)
    held = {"A1": float(total)}
    assert result(bands.band("A1", TABLE, "th"), **held) == f"band {placed.id}"
    assert result(bands.is_between("A1", TABLE), **held) == placed.between
    assert result(bands.to_next("A1", TABLE), **held) == ("" if placed.to_next is None else float(placed.to_next))


def test_bands_may_stand_in_any_order() -> None:
    turned = replace(TABLE, bands=TABLE.bands[::-1])
    assert bands.band("A1", turned, "th") == bands.band("A1", TABLE, "th")


def test_a_single_band_has_no_next_one() -> None:
    assert result(bands.to_next("A1", replace(TABLE, bands=TABLE.bands[:1])), A1=50) == ""
