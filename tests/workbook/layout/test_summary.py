"""The summary: what the scores come to, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from support.editions import tiny_edition, tiny_identity
from support.live_book import Raw
from support.recalc import Live

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Link


@cache
def blank() -> Live:
    return Live(tiny_edition(), Setup(), tiny_identity())


def shown(*percents: Raw) -> Mapping[str, object]:
    """Return what the workbook says with these percents for 1.1 (300 points), 1.2 (225) and 2.1 (475)."""
    names = ("in_1_1_percent", "in_1_2_percent", "in_2_1_percent")
    return blank().pasted({name: given for name, given in zip(names, percents, strict=False) if given is not None})


def test_a_blank_workbook_shows_no_zero_total_and_no_band() -> None:
    said = shown()
    names = ("out_total", "out_percent", "out_band", "out_to_next", "out_cat_1_earned")
    assert [said[name] for name in names] == [None] * 5
    assert said["out_complete"] == 0
    assert said["out_missing"] == "1.1 1.2 2.1"


def test_a_partial_total_counts_the_answered_items_and_has_no_band() -> None:
    said = shown(50, None, 20)  # 150 + 95
    assert said["out_total"] == 245
    assert [said[name] for name in ("out_percent", "out_band", "out_to_next", "out_cat_1_percent")] == [None] * 4
    assert said["out_cat_2_percent"] == 20
    assert said["out_missing"] == "1.2"
    assert "คะแนนรวมบางส่วน" in blank().shown("สรุปคะแนน")


def test_an_item_answered_with_zero_is_answered() -> None:
    said = shown(0, 0, 0)
    assert said["out_total"] == 0
    assert said["out_complete"] == 3
    assert said["out_band"] == "band 1"


def test_a_total_in_a_gap_stays_in_the_lower_band() -> None:
    said = shown(50, 40, 45)  # 150 + 90 + 213.75 = 453.75, above 450 and below 500
    assert said["out_total"] == 453.75
    assert said["out_band"] == "band 3"
    assert str(said["out_between"]).startswith("!")
    assert said["out_to_next"] == 46.25


def test_rubbish_is_named_and_never_a_zero() -> None:
    said = shown(50, "47", 47)
    assert said["out_1_2_state"] == "✗ ร้อยละใช้ไม่ได้"
    assert said["out_2_1_state"] == "✗ ร้อยละใช้ไม่ได้"
    assert said["out_total"] == 150
    assert said["out_missing"] == "1.2 2.1"


def test_the_receipt_changes_with_a_percent() -> None:
    assert len({shown(*percents)["out_receipt"] for percents in ((50, 50, 50), (50, 50, 55), (50, 55, 50), ())}) == 4


def test_an_item_links_to_the_cell_of_its_percent() -> None:
    plan = plan_of(load_edition("pmqa-2562"), Setup())
    spot, _ = plan.inputs()["in_7_4_percent"]
    links = [cell.content for cell in plan.sheet("สรุปคะแนน").cells if isinstance(cell.content, Link)]
    assert Link("7.4", spot.sheet, spot.ref) in links


def test_unverified_figures_and_awards_without_thresholds_are_named() -> None:
    words = " ".join(
        str(getattr(cell.content, "value", ""))
        for cell in plan_of(load_edition("pmqa-2562"), Setup()).sheet("สรุปคะแนน").cells
    )
    assert "ยังไม่ได้ยืนยันกับคู่มือทางการ" in words
    assert "ยังไม่กำหนดเกณฑ์" in words


def test_both_charts_have_words_for_those_who_do_not_see_them() -> None:
    charts = plan_of(load_edition("pmqa-2562"), Setup()).sheet("สรุปคะแนน").charts
    assert [chart.kind for chart in charts] == ["radar", "bar"]
    assert all(chart.alt for chart in charts)
