"""The guide on one page."""

from __future__ import annotations

from dataclasses import replace

from support.editions import tiny_edition

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.guide import guide_sheet
from pmqa_score.workbook.plan import Sheet, Static


def guide(edition: Edition) -> Sheet:
    return guide_sheet(context(edition, Setup()))


def words(sheet: Sheet) -> list[str]:
    return [str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static)]


def test_it_is_one_page() -> None:
    assert guide(load_edition("pmqa-2562")).one_page


def test_it_tells_ranges_with_their_percents() -> None:
    said = words(guide(load_edition("pmqa-2562")))
    at = said.index("50–65 %")
    assert said[at + 1 : at + 3] == ["ได้ผลโดยรวม", "50, 55, 60, 65"]


def test_every_percent_of_the_scale_is_told_once() -> None:
    edition = load_edition("pmqa-2562")
    assert edition.rules.scale
    told = [part for one in words(guide(edition)) for part in one.split(", ") if part.isdigit() and len(one) > 2]
    assert sorted(map(int, told)) == sorted(map(int, edition.rules.scale.percents))


def test_it_asks_the_question_of_every_factor() -> None:
    edition = load_edition("pmqa-2562")
    said = words(guide(edition))
    for factors in edition.criteria.factors.values():
        for factor in factors:
            assert factor.id in said
            assert factor.question is None or factor.question.th in said


def test_it_explains_every_mark() -> None:
    said = words(guide(tiny_edition()))
    assert {"✓", "✗", "!", "● ◐ ○", "++  −−"} <= set(said)


def test_an_edition_of_one_kind_takes_the_whole_width() -> None:
    edition = tiny_edition()
    only = replace(edition.criteria, factors={"process": edition.criteria.factors["process"]})
    cells = guide(replace(edition, criteria=only)).cells
    assert any(cell.content == Static("หัวข้อกระบวนการ") and cell.columns == 6 for cell in cells)


def test_an_edition_without_scale_and_factors_has_a_guide() -> None:
    edition = tiny_edition()
    bare = replace(edition, criteria=replace(edition.criteria, factors={}), rules=replace(edition.rules, scale=None))
    assert "0–5 %" not in words(guide(bare))
