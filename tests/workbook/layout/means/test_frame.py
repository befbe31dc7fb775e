"""All sheets of an edition of means."""

from __future__ import annotations

import pytest

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.means.frame import means_sheets


@pytest.mark.parametrize("name", ["pmqa-4.0", "pmqa-readiness"])
def test_the_order_is_the_order_of_work_without_links_and_ranges(name: str) -> None:
    around = context(load_edition(name), Setup(language="en"))
    sheets = means_sheets(around)
    items = [item.id for item in around.criteria.items]
    shown = [sheet.name for sheet in sheets if not sheet.hidden]
    assert shown == ["Cover", "Contents", "Guide", "Band rules", *items, "Summary"]
    hidden = [sheet.name for sheet in sheets if sheet.hidden]
    assert {"_lists", "_items", "_meta"} <= set(hidden)
    assert "_ranges" not in hidden


def test_the_cover_says_what_is_not_verified_and_leads_to_the_rules() -> None:
    cover, *_ = means_sheets(context(load_edition("pmqa-4.0"), Setup(language="en")))
    warnings = [cell.content.value for cell in cover.cells if cell.style == "warning_box"]  # type: ignore[union-attr]
    for told in ("points of Basic, Advance, Significance", "cut points of indicators", "equal weights of the means"):
        assert told in str(warnings)
