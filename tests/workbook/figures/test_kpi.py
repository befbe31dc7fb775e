"""The figures of items of sub-measures: the workbook shows what the program computes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.means_books import YEARS, live
from support.recalc import differences
from support.status import REQUIRED, status_edition

from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.answers import scorecard
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.figures.kpi import kpi_figures

NUMBERS = st.sampled_from(
    [Decimal(one) for one in ("-3", "0", "9", "10", "11", "25", "63", "80", "84", "84.01", "303.02")]
)
LANGUAGES: tuple[Language, ...] = ("th", "en", "both")


@st.composite
def rows(draw: st.DrawFn, measure: int, no: int) -> dict[str, Value]:
    """Return the answers of a row: most of them whole, in some anything may be missing."""
    name = f"in_7_1_m_{measure}_ind_{no}_"
    whole: dict[str, st.SearchStrategy[Value]] = {
        "name": st.just("ก"),
        "direction": st.sampled_from(["more", "less"]),
        "target": NUMBERS,
        **{f"year_{n}": NUMBERS for n in range(1, len(YEARS) + 1)},
    }
    parts: Mapping[str, Value] = draw(st.fixed_dictionaries(whole) | st.fixed_dictionaries({}, optional=whole))
    return {name + part: value for part, value in parts.items()}


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Value]:
    """Return answers to 7.1: indicators in the required sub-measures at least, as a rule."""
    measures = draw(st.sets(st.integers(1, 5)) | st.sets(st.integers(1, 5)).map(lambda some: some | {*REQUIRED["7.1"]}))
    given: dict[str, Value] = {}
    for measure in sorted(measures):
        for no in range(1, draw(st.integers(1, 3)) + 1):
            given |= draw(rows(measure, no))
    comments: dict[str, Value] = {"in_7_1_strength_1": "ดีขึ้นทุกปี", "in_7_1_ofi_2": "ยังไม่มีคู่เทียบ"}
    return given | draw(st.fixed_dictionaries({}, optional={name: st.just(text) for name, text in comments.items()}))


def expected(given: Mapping[str, Value]) -> dict[str, Figure]:
    edition, setup = status_edition(), Setup(years=YEARS)
    answer = scorecard(edition, setup, given).items["7.1"]
    return kpi_figures(edition, setup, edition.criteria.item("7.1"), answer)


def on_sheet(language: Language, given: Mapping[str, Value]) -> dict[str, object]:
    """Return the named figures of the sheet 7.1 (the state stands on the summary)."""
    book = live("pmqa-4.0", language)
    return {name: value for name, value in book.outputs(given).items() if book.places[name].sheet == "7.1"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_sheet_shows_no_score(language: Language) -> None:
    assert differences(on_sheet(language, {}), expected({})) == {}
    assert expected({})["out_7_1_score"] is None


@settings(max_examples=60, deadline=None)
@given(answers(), st.sampled_from(LANGUAGES))
def test_workbook_and_program_agree_in_every_figure(given: dict[str, Value], language: Language) -> None:
    assert differences(on_sheet(language, given), expected(given)) == {}


def test_a_target_of_zero_is_wrong_and_found() -> None:
    given: dict[str, Value] = {
        "in_7_1_m_1_ind_1_name": "ก",
        "in_7_1_m_1_ind_1_direction": "more",
        "in_7_1_m_1_ind_1_target": Decimal(0),
        "in_7_1_m_1_ind_1_year_3": Decimal(5),
    }
    figures = expected(given)
    assert [figures[f"out_7_1_{name}"] for name in ("findings", "wrong", "measures", "answered")] == [1, 1, 1, 0]
