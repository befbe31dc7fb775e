"""Scoring sense: what the sheet says."""

from __future__ import annotations

from support.editions import tiny_edition
from support.live_book import LiveBook, process_book

from pmqa_score.model.setup import Setup


def book() -> LiveBook:
    return process_book(tiny_edition(), Setup(language="en"))


def test_a_rule_tells_what_it_looks_at_until_it_finds_something() -> None:
    live = book()
    assert "50 percent or more has at least one strength" in live.shown("1.1")
    live.paste("in_1_1_percent", 70)
    shown = live.shown("1.1")
    assert "70 percent, but no strength is written" in shown
    assert "70 percent, but no evidence is noted" in shown


def test_a_percent_above_its_factors_names_the_weakest() -> None:
    live = book()
    for factor, pick in zip("ADLI", ("30–45 %", "10–25 %", "50–65 %", "10–25 %"), strict=True):
        live.paste(f"in_1_1_factor_{factor}", pick)
    live.paste("in_1_1_percent", 35)
    shown = live.shown("1.1")
    assert "35 percent is above 10–25 %, which is all that factor D I supports" in shown
    assert "35 percent lies outside the range that the factors suggest: 10–25 %" in shown
    assert live.figure("out_1_1_findings") == 3  # and no evidence is noted
