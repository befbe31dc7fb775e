"""Marks beside answers. The list stands in A1:A3, the answer in C1."""

from __future__ import annotations

import pytest
from support.live_formula import Raw, result

from pmqa_score.workbook.formulas import marks

WORDS: dict[str, Raw] = {"A1": "มี", "A2": "บางส่วน", "A3": "ไม่มี"}
GRID: dict[str, Raw] = {"A1": 0, "A2": 5, "A3": 10}
LIST = "$A$1:$A$3"


@pytest.mark.parametrize(
    ("raw", "mark"),
    [("มี", "✓"), (" มี ", "✓"), (None, ""), ("  ", ""), ("มีมาก", "✗"), ("*", "✗"), ("<>", "✗"), (5, "✗"),
     (True, "✗"), ("=1/0", "✗")],
)  # fmt: skip
def test_a_choice_is_an_entry_of_its_list(raw: Raw, mark: str) -> None:
    assert result(marks.chosen("C1", LIST), **WORDS, C1=raw) == mark


def test_a_list_of_one_takes_no_pattern_for_its_entry() -> None:
    assert [result(marks.chosen("C1", "$A$1:$A$1"), A1="++", C1=raw) for raw in ("++", "*", "<>", "?+")] == [
        "✓", "✗", "✗", "✗",
    ]  # fmt: skip


@pytest.mark.parametrize(("raw", "sign"), [("มี", "●"), ("บางส่วน", "◐"), ("ไม่มี", "○"), ("อาจมี", "✗"), (None, "")])
def test_evidence_shows_its_state(raw: Raw, sign: str) -> None:
    assert result(marks.state("C1", LIST, ("●", "◐", "○")), **WORDS, C1=raw) == sign


@pytest.mark.parametrize(
    ("raw", "mark"),
    [(0, "✓"), (5, "✓"), (7, "✗"), ("5", "✗"), (True, "✗"), (0.05, "✗"), ("=NA()", "✗"), ("", ""), (None, "")],
)
def test_a_score_is_a_number_of_its_list(raw: Raw, mark: str) -> None:
    assert result(marks.scored("C1", LIST), **GRID, C1=raw) == mark


@pytest.mark.parametrize(
    ("first", "second", "mark"),
    [
        ("ก", None, "✓"),
        (None, "ก", "✓"),
        (None, "  ", ""),
        ("=1/0", "ก", "✗"),
        ("กขคง", None, "! 4"),
        ("ก", "กขค", "! 3"),
    ],
)
def test_written_text_tells_its_length_where_it_is_too_long(first: Raw, second: Raw, mark: str) -> None:
    assert result(marks.written(("C1", 3), ("D1", 2)), C1=first, D1=second) == mark


def test_signs_are_counted_over_ranges() -> None:
    cells: dict[str, Raw] = {"A1": "✓", "A2": "! 2134", "A3": "!", "B1": "✗", "B2": "✓", "B3": 1}
    counted = {sign: result(marks.count(sign, "A1:A3", "B1:B3"), **cells) for sign in ("✓", "!", "✗", "●")}
    assert counted == {"✓": 2, "!": 2, "✗": 1, "●": 0}
