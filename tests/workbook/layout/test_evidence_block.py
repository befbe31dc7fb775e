"""Evidence points beside the picks of ranges."""

from __future__ import annotations

from support.editions import tiny_edition
from support.live_book import process_book, process_plan

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.plan import Static


def test_a_point_rated_by_level_says_what_its_levels_mean() -> None:
    sheet = process_plan(tiny_edition(), Setup()).sheet("1.1")
    words = [cell.content.value for cell in sheet.cells if isinstance(cell.content, Static)]
    assert "level\n1 = one · 2 = two" in words


def test_points_stand_under_their_factor() -> None:
    sheet = process_plan(load_edition("pmqa-2562"), Setup()).sheet("1.1")
    first_column = [
        str(cell.content.value)
        for cell in sorted(sheet.cells, key=lambda cell: cell.row)
        if cell.column == 0 and isinstance(cell.content, Static) and cell.style in {"area_centre", "text_centre"}
    ]
    told = first_column[first_column.index("A") :]
    assert told == ["A", *"123456", "D", "7", "8", "9", "10", "L", "11", "12", "I", "13", "14", "15"]


def test_a_pick_tells_what_its_range_means_and_the_one_above() -> None:
    book = process_book(load_edition("pmqa-2562"), Setup(language="en"))
    book.paste("in_1_1_factor_D", "0–5 %")
    book.paste("in_1_1_factor_I", "90–100 %")
    shown = book.shown("1.1")
    assert "0–5 %: Hardly any deployment\nNext up 10–25 %: Early use in most areas, holding the item back" in shown
    assert "90–100 %: Closely integrated throughout" in shown
    assert not [words for words in shown if str(words).startswith("50–65 %:")]  # nothing is picked for A and L


def test_rubbish_in_a_pick_tells_nothing() -> None:
    book = process_book(tiny_edition(), Setup(language="en"))
    book.paste("in_1_1_factor_A", "50-65")
    assert not [words for words in book.shown("1.1") if str(words).startswith("50–65 %:")]
