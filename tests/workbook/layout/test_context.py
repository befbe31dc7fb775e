"""What sheets know of their workbook."""

from __future__ import annotations

from itertools import product

import pytest
from support.editions import tiny_edition

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.workbook.layout.context import MESSAGE_ROOM, context

LANGUAGES: tuple[Language, ...] = ("th", "en", "both")


def test_an_input_knows_its_list_and_its_messages() -> None:
    around = context(tiny_edition(), Setup())
    item = around.criteria.item("1.1")
    given = around.input(item, "percent")
    assert given.field.name == "in_1_1_percent"
    assert given.source.startswith("_lists!$")
    assert given.hint
    assert given.refusal
    assert around.input(item, "rationale").source == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_of_all_inputs_fit_what_a_spreadsheet_shows(language: Language) -> None:
    around = context(load_edition("pmqa-2562"), Setup(language=language))
    for item, part in around.fields:
        given = around.input(around.criteria.item(item), *part)
        for message in (given.hint, given.refusal):
            assert 0 < len(message) <= MESSAGE_ROOM


@pytest.mark.parametrize(
    ("language", "room"), list(product(LANGUAGES, ("cover", "contents", "guide", "bands", "links", "summary")))
)
def test_sheets_have_legal_names_in_every_language(language: Language, room: str) -> None:
    name = context(tiny_edition(), Setup(language=language)).sheet_name(room)
    assert 0 < len(name) <= 31
    assert not set(name) & set("[]:*?/\\'")
