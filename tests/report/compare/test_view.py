"""A comparison in words, for every scoring method."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from support.editions import tiny_edition
from support.random_answers import random_answers
from support.sides import changed, side

from pmqa_score.definitions import load_edition
from pmqa_score.model.comparison import FieldChange
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.report.compare.book import compare_book
from pmqa_score.report.compare.page import compare_html
from pmqa_score.report.compare.view import compare_view
from pmqa_score.report.compare.words import change_words, step_name
from pmqa_score.scoring.compare.comparison import compare
from pmqa_score.texts.field_words import part_words, value_words

SETUP = Setup(years=(2565, 2566, 2567))


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("edition", ["pmqa-2562", "pmqa-4.0", "pmqa-readiness", "edpex-2567"])
def test_every_edition_has_words_and_a_book(edition: str, language: Language) -> None:
    drawn = load_edition(edition)
    before = random_answers(drawn, SETUP, 3)
    view = compare_view(
        compare(side(drawn, SETUP, before), side(drawn, SETUP, changed(drawn, SETUP, before, 5))), language
    )
    assert len(view.items) == len(drawn.criteria.items)
    assert [row.title for row in view.categories] == [one.title.of(language) for one in drawn.criteria.categories]
    page = compare_html(view).decode()
    assert [page.count(f"<td>{row.id}</td>") > 0 for row in view.items] == [True] * len(view.items)
    assert len(openpyxl.load_workbook(BytesIO(compare_book(view))).sheetnames) == 5


def test_means_are_shown_as_scores_or_ratings() -> None:
    """4 + 4 of 5: a rating of 4.00, which is 80 %."""
    readiness, award = load_edition("pmqa-readiness"), load_edition("pmqa-2562")
    rated = side(readiness, SETUP, {f"in_1_2_rating_{no}": "4" for no in range(1, 20)})
    row = compare_view(compare(rated, rated), "en").items[1]
    assert (row.id, row.left, row.gap) == ("1.2", Decimal(4), Decimal(0))
    mixed = compare_view(compare(rated, side(award, SETUP, {"in_1_2_percent": Decimal(50)})), "en")
    assert compare_book(compare_view(compare(rated, side(tiny_edition(), SETUP, {})), "th"))
    assert (mixed.unit, mixed.items[1].left, mixed.items[1].gap) == ("percent", Decimal(80), Decimal(-30))


def test_without_a_table_on_one_side_indicators_are_not_compared() -> None:
    left = side(tiny_edition(), SETUP, {"in_2_1_ind_1_name": "ก"})
    right = side(tiny_edition(), Setup(role="consensus"), {})
    view = compare_view(compare(left, right), "en")
    assert (view.indicators, view.indicator_counts) == (None, "–")
    book = openpyxl.load_workbook(BytesIO(compare_book(view)))
    assert "not compared" in " ".join(str(row[0]) for row in book["Indicators"].iter_rows(values_only=True))


def test_an_item_that_moved_is_shown_once() -> None:
    old = tiny_edition()
    one, two = old.criteria.categories
    moved = replace(
        old.criteria, categories=(replace(one, items=one.items[:1]), replace(two, items=(*two.items, one.items[1])))
    )
    new = replace(old, criteria=moved, digest="1" * 64)
    view = compare_view(compare(side(old, SETUP, {}), side(new, SETUP, {})), "en")
    assert [row.id for row in view.results] == ["1", "1.1", "2", "1.2", "2.1", ""]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (("percent",), "percent"),
        (("factor", "A"), "factor A"),
        (("factor", "C"), "factor C"),
        (("strength", 2, "factor"), "strength 2 · factor"),
        (("question", 3, "page"), "question 3 · page"),
        (("evidence", "4"), "evidence 4"),
        (("rating", 12), "rating of question 12"),
        (("check", "basic", 2), "check basic 2"),
        (("check", "basic", 2, "evidence"), "check basic 2 · evidence"),
        (("check", "advance", 1, "tag", "C"), "check advance 1 · tag C"),
        (("measure", 1, "indicator", 2, "target"), "measure 1 · indicator 2 · target"),
        (("indicator", 2, "year", 2567), "indicator 2 · year 2567"),
        (("year", 0), "last year"),
        (("year", -2), "2 before the last year"),
        (("year", 3), "year 3"),
        (("chair", "name"), "chair · name"),
    ],
)
def test_inputs_have_names(part: tuple[str | int, ...], words: str) -> None:
    assert part_words(part, "en") == words


@pytest.mark.parametrize(
    ("part", "value", "words"),
    [
        (("direction",), "less", "ค่าน้อยดี"),
        (("evidence", "1"), "partly", "บางส่วน"),
        (("evidence", "2"), "2", "2"),
        (("check", "basic", 1), "no", "ไม่ใช่"),
        (("check", "basic", 1, "evidence"), "yes", "yes"),
        (("check", "basic", 1, "tag", "C"), "yes", "✓"),
        (("double",), "yes", "++"),
        (("ofi", 1, "double"), "yes", "−−"),
        (("target",), Decimal("85.50"), "85.5"),
        (("factor", "A"), "50-65", "50-65"),
    ],
)
def test_answers_read_as_in_the_workbook(part: tuple[str | int, ...], value: Decimal | str, words: str) -> None:
    assert value_words(part, value, "th") == words


def test_a_change_says_what_was_not_asked() -> None:
    change = FieldChange(item="2.1", part=("year", 2568), left=None, right=Decimal(8), asked="right")
    assert change_words(change, "en") == "year 2568: (not asked) → 8"


def test_steps_have_the_names_of_their_edition() -> None:
    four = load_edition("pmqa-4.0")
    assert [step_name(four, step, "en") for step in ("none", "basic", None)] == ["Below Basic", "Basic", ""]
    assert step_name(tiny_edition(), "50-65", "en") == "50–65"


def test_a_level_below_all_has_words_where_no_band_has_them() -> None:
    four = load_edition("pmqa-4.0")
    assert step_name(replace(four, rules=replace(four.rules, tables=())), "none", "en") == "no level yet"


def test_the_page_escapes_what_people_wrote_and_loads_nothing() -> None:
    evil = "<script>alert(1)</script>"
    left = side(tiny_edition(), SETUP, {"in_2_1_ind_1_name": evil, "in_1_1_strength_1": evil})
    page = compare_html(compare_view(compare(left, left), "th")).decode()
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 4
    assert "default-src &#39;none&#39;" in page


def test_a_word_that_nobody_has_translated_is_shown_as_it_is() -> None:
    assert part_words(("new_kind", 2), "en") == "new_kind 2"
