from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.workbook.plain_text import folded, number_text, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u200b ดี\u00a0", "ดี"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x07b", "ab"),
        ("e\u0301", "é"),
        ("ก\u200bข", "ก\u200bข"),
        ("\ufeff", ""),
        ("=1+1", "=1+1"),
    ],
)
def test_only_what_nobody_sees_goes(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text())
def test_it_is_composed_and_stays_as_it_is(text: str) -> None:
    once = visible(text)
    assert unicodedata.is_normalized("NFC", once)
    assert visible(once) == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [("๕๐ ％", "50%"), ("−5", "-5"), ("5\u200b0", "50"), ("٥٠٫٥", "50.5"), ("5²", "5²")],
)
def test_numbers_are_spelled_in_ascii(text: str, expected: str) -> None:
    assert number_text(text) == expected


@pytest.mark.parametrize("text", ["70–85 %", "70-85%", "๗๐—๘๕ %", " 70 − 85％ "])
def test_spellings_of_one_choice_fold_together(text: str) -> None:
    assert folded(text) == "70-85%"
