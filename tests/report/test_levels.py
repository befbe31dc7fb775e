"""Levels in words."""

from dataclasses import replace

import pytest
from support.status import status_edition

from pmqa_score.report.levels import level_words


@pytest.mark.parametrize(("level", "words"), [(None, ""), ("none", "Below Basic"), ("advance", "Advance")])
def test_a_level_has_a_title(level: str | None, words: str) -> None:
    assert level_words(status_edition(), level, "en") == words


def test_an_edition_without_bands_says_what_is_not_reached() -> None:
    edition = status_edition()
    bare = replace(edition, rules=replace(edition.rules, tables=()))
    assert level_words(bare, "none", "en") == "Below Basic"
    assert level_words(bare, "basic", "th") == "ระดับพื้นฐาน"
