"""Ratings by formula."""

from support.live_formula import Raw, result

from pmqa_score.workbook.formulas.rating import rating


def test_the_rating_of_an_item() -> None:
    """5 5 5 5 5 4 are 29 / 6 = 4.833…; a blank leaves the item unanswered, 0 does not."""
    given: dict[str, Raw] = {"A1": 5, "A2": 5, "A3": 5, "A4": 5, "A5": 5, "A6": 4}
    assert result(rating("A1:A6", 6), **given) == 4.83
    assert result(rating("A1:A6", 6), **{**given, "A2": ""}) == ""
    assert result(rating("A1:A6", 6), **{**given, "A2": 0}) == 4
