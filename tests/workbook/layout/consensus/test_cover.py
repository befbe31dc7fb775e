"""The cover of a consensus workbook."""

from __future__ import annotations

from support.consensus_plans import plan, rows


def test_it_names_the_panel_and_is_not_for_the_agency() -> None:
    lines = rows(plan().sheet("Cover"))
    assert ["Panel", "a1  นางเอก\na2  นายโท"] in lines
    assert any("never for the agency" in row[0] for row in lines)
