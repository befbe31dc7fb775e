"""Every named figure of an item's sheet: the workbook shows what the program computes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.editions import tiny_edition
from support.live_book import LiveBook, process_book

from pmqa_score.model.criteria import WeakestFactor
from pmqa_score.model.field import Field, Value
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.answers import scorecard
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.figures.items import item_figures

EDITION = tiny_edition()
MODES: tuple[WeakestFactor, ...] = ("off", "warn", "block")


@cache
def live(mode: WeakestFactor, language: Language = "th") -> LiveBook:
    return process_book(EDITION, Setup(weakest_factor=mode, language=language))


def value_of(field: Field) -> st.SearchStrategy[Value | None]:
    """Return answers to *field*, blank ones too."""
    if field.kind == "percent":
        return st.none() | st.sampled_from(field.grid)
    if field.kind == "choice":
        return st.none() | st.sampled_from(field.options)
    return st.none() | st.sampled_from(("ทบทวนทุกปี", "12"))


def answers_to(book: LiveBook) -> st.SearchStrategy[Mapping[str, Value]]:
    """Return answers to every input of *book*; half of the scorecards have every factor picked."""
    every = {name: value_of(field) for name, (_, field) in book.inputs.items()}
    picked = {
        name: st.sampled_from(field.options) for name, (_, field) in book.inputs.items() if field.part[0] == "factor"
    }
    return st.one_of(st.fixed_dictionaries(every), st.fixed_dictionaries(every | picked)).map(
        lambda given: {name: value for name, value in given.items() if value is not None}
    )


def expected(mode: WeakestFactor, answers: Mapping[str, Value]) -> dict[str, Figure]:
    """Return what the program says of the items of *live*."""
    setup = Setup(weakest_factor=mode)
    figures = item_figures(EDITION, setup, scorecard(EDITION, setup, answers))
    return {name: figure for name, figure in figures.items() if not name.startswith("out_2_1_")}


def shown(book: LiveBook) -> dict[str, Figure]:
    """Return what the sheets of the process items show."""
    return {name: exact(figure) for name, figure in book.figures().items() if not name.startswith("out_2_1_")}


def exact(figure: float | str | bool | None) -> Figure:
    return Decimal(repr(figure)) if isinstance(figure, float) else figure


@pytest.mark.parametrize("mode", MODES)
def test_blank_sheets_agree(mode: WeakestFactor) -> None:
    book = live(mode)
    book.fill({})
    assert shown(book) == expected(mode, {})


@settings(max_examples=40, deadline=None)
@given(data=st.data(), mode=st.sampled_from(MODES))
def test_workbook_and_program_agree_in_every_figure(data: st.DataObject, mode: WeakestFactor) -> None:
    book = live(mode)
    answers = data.draw(answers_to(book))
    book.fill(answers)
    assert shown(book) == expected(mode, answers)


def test_marks_mean_the_same_in_english() -> None:
    book = live("warn", "en")
    answers: dict[str, Value] = {"in_1_1_evidence_1": "partly", "in_1_1_percent": Decimal(70)}
    book.fill(answers)
    assert shown(book) == expected("warn", answers)
