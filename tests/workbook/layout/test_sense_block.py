"""Scoring sense: what the sheet says."""

from __future__ import annotations

from support.editions import tiny_edition
from support.live_book import LiveBook, process_book

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.plan import Static


def book() -> LiveBook:
    return process_book(tiny_edition(), Setup(language="en"))


def test_a_rule_tells_what_it_looks_at_and_beside_it_what_it_finds() -> None:
    live = book()
    words = [cell.content.value for cell in live.plan.sheet("1.1").cells if isinstance(cell.content, Static)]
    assert "50 percent or more has a strength" in words
    assert not [said for said in live.shown("1.1") if "percent, but" in str(said)]
    live.paste("in_1_1_percent", 70)
    shown = live.shown("1.1")
    assert "70 percent, but no strength" in shown
    assert "70 percent, but no evidence" in shown


def test_a_percent_above_its_factors_names_the_weakest() -> None:
    live = book()
    for factor, pick in zip("ADLI", ("30–45 %", "10–25 %", "50–65 %", "10–25 %"), strict=True):
        live.paste(f"in_1_1_factor_{factor}", pick)
    live.paste("in_1_1_percent", 35)
    shown = live.shown("1.1")
    assert "35 percent is above 10–25 %, all that factor D I supports" in shown
    assert "35 percent lies outside the range that the factors suggest: 10–25 %" in shown
    assert live.figure("out_1_1_findings") == 3  # and no evidence is noted
