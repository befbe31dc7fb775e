"""The link sheet: process items beside the results in which they show."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from support.editions import tiny_edition, tiny_identity
from support.recalc import Live

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.links import links
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Link


@cache
def blank() -> Live:
    return Live(tiny_edition(), Setup(), tiny_identity())


def test_every_link_of_the_criteria_is_a_row_and_leads_to_both_items() -> None:
    edition = load_edition("pmqa-2562")
    sheet = plan_of(edition, Setup()).sheet("ความเชื่อมโยง")
    rows: dict[int, list[str]] = {}
    for cell in sheet.cells:
        if (
            isinstance(cell.content, Link)
            and cell.content.label == cell.content.sheet
            and cell.content.label[0].isdigit()
        ):
            rows.setdefault(cell.row, []).append(cell.content.sheet)
    assert [tuple(row) for row in rows.values()] == list(links(edition.criteria))


@pytest.mark.parametrize(
    ("process", "results", "gap", "sign"),
    [
        (60, 30, 30, "!"),
        (55, 30, 25, "✓"),
        (30, 60, -30, "!"),
        (30, 55, -25, "✓"),
        (50, 50, 0, "✓"),
        (100, 0, 100, "!"),
    ],
)
def test_from_30_points_on_both_deserve_a_look(process: int, results: int, gap: int, sign: str) -> None:
    said = blank().pasted({"in_1_1_percent": process, "in_2_1_percent": results})
    assert said["out_link_1_1_2_1_gap"] == gap
    assert str(said["out_link_1_1_2_1"]).startswith(sign)


def test_a_pair_with_one_percent_waits() -> None:
    said = blank().pasted({"in_1_1_percent": 90})
    assert said["out_link_1_1_2_1_gap"] is None
    assert said["out_link_1_1_2_1"] == "รอคะแนนทั้งสองหัวข้อ"
    assert said["out_links_far"] == "รอคะแนนครบทุกหัวข้อ"


def test_an_edition_without_links_says_so() -> None:
    edition = tiny_edition()
    categories = tuple(
        replace(category, items=tuple(replace(item, results=()) for item in category.items))
        for category in edition.criteria.categories
    )
    unlinked = replace(edition, criteria=replace(edition.criteria, categories=categories), digest="1" * 64)
    sheet = plan_of(unlinked, Setup(language="en")).sheet("Links")
    assert any("no links" in str(getattr(cell.content, "value", "")) for cell in sheet.cells)
