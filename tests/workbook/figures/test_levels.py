"""The figures of items of gated checks: the workbook shows what the program computes."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.means_books import YEARS, live
from support.recalc import differences
from support.status import status_edition

from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.figures.levels import levels_figures

EDITION, SETUP = status_edition(), Setup(years=YEARS)
LANGUAGES: tuple[Language, ...] = ("th", "en", "both")
CHECKS = {
    item: [field.name for field in fields_of(EDITION, SETUP) if field.item == item and field.scored]
    for item in ("1.2", "3.1")
}
TAGS = [field.name for field in fields_of(EDITION, SETUP) if field.item == "3.1" and "tag" in field.part]


def yes_or_no(names: list[str]) -> st.SearchStrategy[dict[str, Value]]:
    """Return answers to the checks *names*, mostly yes, so that gates open; some may be missing."""
    said: st.SearchStrategy[Value] = st.sampled_from(["yes", "yes", "yes", "no"])
    whole = st.fixed_dictionaries(dict.fromkeys(names, said))
    return whole | st.fixed_dictionaries({}, optional=dict.fromkeys(names, said))


def expected(item: str, answers: Mapping[str, Value], language: Language = "th") -> dict[str, Figure]:
    setup = Setup(years=YEARS, language=language)
    answer = scorecard(EDITION, setup, answers).items[item]
    return levels_figures(EDITION, setup, EDITION.criteria.item(item), answer)


def on_sheet(item: str, answers: Mapping[str, Value], language: Language = "th") -> dict[str, object]:
    """Return the named figures of the item's sheet (its state stands on the summary)."""
    book = live("pmqa-4.0", language)
    return {name: value for name, value in book.outputs(answers).items() if book.places[name].sheet == item}


@settings(max_examples=40, deadline=None)
@given(yes_or_no(CHECKS["1.2"]), st.sampled_from(LANGUAGES))
def test_workbook_and_program_agree_in_every_figure(answers: dict[str, Value], language: Language) -> None:
    assert differences(on_sheet("1.2", answers, language), expected("1.2", answers, language)) == {}


@settings(max_examples=20, deadline=None)
@given(yes_or_no(CHECKS["3.1"]), st.sets(st.sampled_from(TAGS)))
def test_tags_are_counted_alike(answers: dict[str, Value], tags: set[str]) -> None:
    given = answers | dict.fromkeys(tags, "yes")
    assert differences(on_sheet("3.1", given), expected("3.1", given)) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_sheet_shows_no_score(language: Language) -> None:
    assert differences(on_sheet("1.2", {}, language), expected("1.2", {}, language)) == {}
    assert expected("1.2", {})["out_1_2_score"] is None


def test_words_of_a_closed_gate_name_the_level_below() -> None:
    assert expected("1.2", {}, "en")["out_1_2_significance_gate"] == "– Closed until every check of Advance says yes"
