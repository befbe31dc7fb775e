"""Sentences with live figures."""

from __future__ import annotations

from support.live_formula import result

from pmqa_score.workbook.formulas.sentence import sentence


def test_blanks_are_filled_by_formulas() -> None:
    formula = sentence('ร้อยละ {percent} ใน "{range}"', percent="A1", range="B1")
    assert result(formula, A1=55, B1="50–65 %") == 'ร้อยละ 55 ใน "50–65 %"'


def test_long_words_are_split_since_spreadsheets_take_255_characters() -> None:
    words = "ก" * 600
    formula = sentence(words)
    assert max(len(part) for part in formula.split('"')) <= 255
    assert result(formula) == words
