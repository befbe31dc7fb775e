"""Ratings by formula."""

import pytest
from support.live_formula import Raw, result

from pmqa_score.workbook.formulas import rating as rating_formulas
from pmqa_score.workbook.formulas.rating import rating


def test_the_rating_of_an_item() -> None:
    """5 5 5 5 5 4 are 29 / 6 = 4.833…; a blank leaves the item unanswered, 0 does not."""
    given: dict[str, Raw] = {"A1": 5, "A2": 5, "A3": 5, "A4": 5, "A5": 5, "A6": 4}
    assert result(rating("A1:A6", 6), **given) == 4.83
    assert result(rating("A1:A6", 6), **{**given, "A2": ""}) == ""
    assert result(rating("A1:A6", 6), **{**given, "A2": 0}) == 4


SOURCE = "H1:H3"
LIST: dict[str, Raw] = {"H1": "0", "H2": "1", "H3": "2"}


@pytest.mark.parametrize(
    ("given", "counts", "mark"),
    [("2", 2, "✓"), (2, 2, "✓"), (" 0 ", 0, "✓"), ("", "", ""), (None, "", ""), (3, "", "✗"), (1.5, "", "✗"),
     ("สอง", "", "✗"), (True, "", "✗"), ("=NA()", "", "✗"), ("*", "", "✗")],
)  # fmt: skip
def test_only_a_rating_of_the_list_counts(given: Raw, counts: float | str, mark: str) -> None:
    held = result(rating_formulas.counts("A1", SOURCE), A1=given, **LIST)
    assert held == counts
    told = rating_formulas.question_mark("A1", SOURCE, "B1", ("C1", 5), ("D1", 9))
    assert result(told, A1=given, B1=held, **LIST) == mark


def test_the_mark_tells_the_length_of_a_text_too_long_and_an_error() -> None:
    told = rating_formulas.question_mark("A1", SOURCE, "B1", ("C1", 5), ("D1", 9))
    assert result(told, A1="1", B1=1, C1="หน้า 12", **LIST) == "! 7"
    assert result(told, D1="=1/0", **LIST) == "✗"
