"""The score of an item: what is laid out, for editions of all sorts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from support.editions import tiny_edition
from support.live_book import process_book, process_plan

from pmqa_score.model.criteria import Criteria, WeakestFactor
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.item_rows import item_rows_of
from pmqa_score.workbook.plan import Formula, Plan, Static

Changes = Mapping[str, object]


def changed(**changes: object) -> Edition:
    """Return the tiny edition with other parts of its criteria."""
    edition = tiny_edition()
    criteria: Criteria = replace(edition.criteria, **changes)  # type: ignore[arg-type]  # parts by name
    return Edition(criteria, edition.rules, repr(sorted(changes)))


def rules_of(plan: Plan) -> set[str]:
    return {name.removeprefix("out_1_1_sense_") for name in plan.outputs() if name.startswith("out_1_1_sense_")}


@pytest.mark.parametrize("mode", ["off", "warn", "block"])
def test_a_rule_that_is_off_is_not_shown(mode: WeakestFactor) -> None:
    shown = rules_of(process_plan(tiny_edition(), Setup(weakest_factor=mode)))
    assert ("PERCENT_ABOVE_FACTORS" in shown) is (mode != "off")
    assert shown >= {"PERCENT_NOT_AS_SUGGESTED", "HIGH_WITHOUT_STRENGTH", "SCORE_WITHOUT_EVIDENCE"}


def test_the_heading_says_how_the_range_is_suggested() -> None:
    def heading(mode: WeakestFactor) -> str:
        sheet = process_plan(tiny_edition(), Setup(weakest_factor=mode, language="en")).sheet("1.1")
        words = [str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static)]
        return next(word for word in words if word.startswith("Suggested range"))

    assert heading("warn") == "Suggested range (factors as a whole)"
    assert heading("block") == "Suggested range (weakest factor)"


def test_without_factors_nothing_is_suggested_and_the_rest_stands() -> None:
    edition = changed(factors={"process": (), "results": ()})
    assert rules_of(process_plan(edition, Setup())) == {"HIGH_WITHOUT_STRENGTH", "SCORE_WITHOUT_EVIDENCE"}
    book = process_book(edition, Setup())
    book.paste("in_1_1_percent", 50)
    figures = book.figures()
    assert figures["out_1_1_earned"] == 150
    assert figures["out_1_1_answered"] == 1
    assert "out_1_1_suggested" not in figures


def test_without_questions_and_evidence_points_a_score_rests_on_nothing() -> None:
    edition = changed(evidence={})
    bare = tuple(replace(item, areas=()) for item in edition.criteria.categories[0].items)
    categories = (replace(edition.criteria.categories[0], items=bare), *edition.criteria.categories[1:])
    book = process_book(changed(evidence={}, categories=categories), Setup())
    book.paste("in_1_1_percent", 5)
    figures = book.figures()
    assert figures["out_1_1_sense_SCORE_WITHOUT_EVIDENCE"] == "!"
    assert figures["out_1_1_wrong"] == 0


def test_the_strip_repeats_the_score_at_the_top() -> None:
    sheet = process_plan(tiny_edition(), Setup()).sheet("1.1")
    frozen = {
        cell.content.text for cell in sheet.cells if cell.row < sheet.freeze and isinstance(cell.content, Formula)
    }
    rows = item_rows_of(context(tiny_edition(), Setup()))
    assert frozen >= {rows.cell("1.1", figure) for figure in ("ok", "given", "earned", "suggested", "state")}
