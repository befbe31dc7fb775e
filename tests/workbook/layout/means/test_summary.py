"""The summary of an edition of means."""

from __future__ import annotations

import pytest
from support.means_books import sheet_of

from pmqa_score.definitions import load_edition
from pmqa_score.workbook.plan import Link, Static


@pytest.mark.parametrize(("edition", "highest"), [("pmqa-4.0", 500), ("pmqa-readiness", 5)])
def test_charts_reach_to_the_points_and_have_a_text_for_those_who_see_none(edition: str, highest: int) -> None:
    charts = sheet_of(edition, "Summary", "en").charts
    assert [(chart.kind, chart.highest) for chart in charts] == [("radar", highest), ("bar", highest)]
    assert all(f"of {highest}" in chart.alt for chart in charts)


@pytest.mark.parametrize("edition", ["pmqa-4.0", "pmqa-readiness"])
def test_every_item_is_a_link_to_its_sheet(edition: str) -> None:
    links = {
        (cell.content.label, cell.content.sheet)
        for cell in sheet_of(edition, "สรุปคะแนน").cells
        if isinstance(cell.content, Link)
    }
    assert {(item.id, item.id) for item in load_edition(edition).criteria.items} <= links


def test_it_names_what_is_not_verified_and_what_is_not_set() -> None:
    words = [
        str(cell.content.value)
        for cell in sheet_of("pmqa-4.0", "Summary", "en").cells
        if isinstance(cell.content, Static)
    ]
    assert [word for word in words if word.startswith("! Not verified") and "equal weights" in word]
    assert "Not set, so not decided: Basic passed, Advance passed" in words
