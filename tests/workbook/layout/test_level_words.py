"""The sentences about levels, each written once."""

from __future__ import annotations

import pytest
from support.status import status_edition

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.level_words import LEVELS_SHEET, level_words, level_words_sheet

WORDS = level_words(status_edition(), "en")


def test_a_sentence_is_looked_up_and_its_blanks_filled() -> None:
    assert WORDS.said("none") == "'_levels'!$A$1"
    assert WORDS.said("waits", left="(3-$D$8)", checks="3") == "SUBSTITUTE('_levels'!$A$16,\"{left}\",(3-$D$8))"


def test_the_longest_of_some_kinds_is_the_room_they_need() -> None:
    assert WORDS.longest("none", "title") == "Significance"


def test_an_unknown_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="not in list"):
        WORDS.said("nothing of the kind")


def test_the_hidden_sheet_holds_them_all() -> None:
    (sheet,) = level_words_sheet(context(status_edition(), Setup(language="en")), ())
    assert (sheet.name, sheet.hidden) == (LEVELS_SHEET, True)
    texts = [cell.content.value for cell in sheet.cells]  # type: ignore[union-attr]
    assert texts[0] == "Below Basic"
    assert len(set(texts)) == len(texts)
