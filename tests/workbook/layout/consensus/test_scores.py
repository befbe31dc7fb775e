"""The consensus workbook of an edition of means: a score or rating is agreed, everyone's answers stand beside."""

from __future__ import annotations

import pytest
from support.any_edition import MEANS, full_card
from support.consensus_plans import rows
from support.panel_sheets import setup_for, sheet_of
from support.status import full_card as status_card
from support.status import status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.workbook.layout.consensus import consensus_plan
from pmqa_score.workbook.plan import Plan


def plan(edition: str) -> Plan:
    """Return the plan of a panel of three."""
    loaded = load_edition(edition)
    panel = sheet_of({f"a{no}": full_card(loaded, no) for no in (1, 2, 3)}, edition=loaded)
    return consensus_plan(loaded, setup_for(panel, "en"), panel)


@pytest.mark.parametrize("edition", MEANS)
def test_an_item_asks_for_its_score_a_reason_and_comments_only(edition: str) -> None:
    for item in load_edition(edition).criteria.items:
        parts = {content.field.part[0] for _, content in plan(edition).sheet(item.id).inputs()}
        assert parts == {"score", "rationale", "strength", "ofi"}


def test_answers_stand_side_by_side_and_differences_are_marked() -> None:
    edition = status_edition()
    other = Scorecard(dict(status_card().items) | {"1.1": ticked("1.1", B=2, A=1, S=1)})
    panel = sheet_of({"a1": status_card(), "a2": other}, edition=edition)
    sheet = consensus_plan(edition, setup_for(panel, "en"), panel).sheet("1.1")
    texts = {check.id: check.text.en for check in edition.criteria.item("1.1").checks}
    lines = [row for row in rows(sheet) if row[0] in texts]
    assert lines[0] == ["B1", texts["B1"], "a1: ✓    a2: ✓"]
    assert lines[2] == ["B3", texts["B3"], "a1: ✓    a2: ✗"]
    styles = {cell.row: cell.style for cell in sheet.cells if cell.column == 5}
    marked = [styles[cell.row] for cell in sheet.cells if getattr(cell.content, "value", "") in {"B1", "B3"}]
    assert marked == ["text_box", "warning_box"]


@pytest.mark.parametrize(("edition", "item", "key"), [("pmqa-4.0", "7.1", "1"), ("pmqa-readiness", "1.1", "1")])
def test_sub_measures_and_questions_stand_side_by_side_too(edition: str, item: str, key: str) -> None:
    lines = [row for row in rows(plan(edition).sheet(item)) if row[0] == key and len(row) == 3]
    assert all(f"a{no}: " in lines[0][2] for no in (1, 2, 3))


def test_the_tolerance_is_told_in_scores() -> None:
    """20 percentage points of 500 are 100."""
    lines = [text for row in rows(plan("pmqa-4.0").sheet("Overview")) for text in row]
    assert any("spread of 100 or more" in text for text in lines)
    assert not any("percent" in text.lower() or "%" in text for text in lines)
