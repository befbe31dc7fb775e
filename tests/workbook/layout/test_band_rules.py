"""The band rules sheet: everything that decides, with its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from support.editions import tiny_edition

from pmqa_score.definitions import list_editions, load_edition
from pmqa_score.model.criteria import Factor, Kind
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout.band_rules import band_rules_sheet
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.plan import Sheet, Static

PERCENT = [one for one in list_editions() if load_edition(one).criteria.method == "percent"]


def rules(edition: Edition) -> Sheet:
    return band_rules_sheet(context(edition, Setup()))


def words(sheet: Sheet) -> list[str]:
    return [str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static)]


@pytest.mark.parametrize("edition", PERCENT)
def test_every_descriptor_is_told(edition: str) -> None:
    loaded = load_edition(edition)
    said = set(words(rules(loaded)))
    assert loaded.rules.scale
    for one in loaded.rules.scale.ranges:
        for kind, factors in loaded.criteria.factors.items():
            for factor in factors:
                assert one.descriptors[kind][factor.id].th in said


@pytest.mark.parametrize("edition", PERCENT)
def test_every_source_is_told(edition: str) -> None:
    loaded = load_edition(edition)
    said = set(words(rules(loaded)))
    for sources in (loaded.rules.sources, loaded.criteria.sources):
        assert {text.th for text in sources.values()} <= said


def test_more_factors_than_usual_find_their_columns() -> None:
    edition = tiny_edition()
    process = edition.criteria.factors["process"]
    more: Mapping[Kind, tuple[Factor, ...]] = {"process": (*process, replace(process[0], id="X"))}
    sheet = rules(replace(edition, criteria=replace(edition.criteria, factors=more)))
    assert len(sheet.widths) == 7
    assert "X  A" in words(sheet)


def test_an_edition_without_scale_tells_the_rest() -> None:
    edition = tiny_edition()
    said = words(rules(replace(edition, rules=replace(edition.rules, scale=None))))
    assert "0–5 %" not in said
    assert "ระดับของคะแนนรวม" in said


def test_an_unverified_scale_says_so() -> None:
    edition = tiny_edition()
    assert edition.rules.scale
    doubtful = replace(edition.rules, scale=replace(edition.rules.scale, verified=False))
    heads = [one for one in words(rules(replace(edition, rules=doubtful))) if one.startswith("ช่วงคะแนนของ")]
    assert all("! ยังไม่ยืนยันกับคู่มือทางการ (ที่มา D)" in head for head in heads)
