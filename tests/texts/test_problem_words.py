from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import pmqa_score
from pmqa_score.problems import CellPlace, Problem, Severity
from pmqa_score.texts.problem_words import catalogue, hint, message

SOURCES = Path(pmqa_score.__file__).parent
CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
NO_CODES = {"LC_ALL", "LC_MESSAGES", "O_BINARY", "SOURCE_DATE_EPOCH"}
"""Strings in the code that look like codes: names of the operating system."""

OFF_SCALE = Problem(
    "SCORE_NOT_ON_SCALE",
    Severity.ERROR,
    CellPlace("a.xlsx", "1.1", "E14"),
    "47",
    {"lowest": "0", "highest": "100", "nearest": "45 / 50"},
)


def _codes_in_sources() -> set[str]:
    strings = (
        node.value
        for path in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {text for text in strings if CODE.fullmatch(text)} - NO_CODES


def _blanks(*texts: str) -> set[str]:
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def test_message_and_hint_are_filled_with_what_was_found() -> None:
    assert message(OFF_SCALE, "en") == "47 is not on the scale 0–100"
    assert "45 / 50" in hint(OFF_SCALE, "th")


def test_both_languages_stand_side_by_side() -> None:
    assert message(OFF_SCALE, "both") == f"{message(OFF_SCALE, 'th')} / {message(OFF_SCALE, 'en')}"


def test_a_blank_without_a_value_stays_empty_and_breaks_nothing() -> None:
    bare = Problem("SCORE_NOT_ON_SCALE", Severity.ERROR, CellPlace("", "1.1", "E14"))
    assert message(bare, "en") == "– is not on the scale –––"


def test_braces_in_a_file_are_no_blanks() -> None:
    odd = Problem("FILE_DAMAGED", Severity.ERROR, CellPlace("", "1.1"), "{expected} {0!r}")
    assert "{expected} {0!r}" in message(odd, "en")


def test_an_unknown_code_is_its_own_message() -> None:
    unknown = Problem("NEVER_HEARD_OF", Severity.NOTE, CellPlace("", "1.1"))
    assert (message(unknown, "th"), hint(unknown, "th")) == ("NEVER_HEARD_OF", "")


def test_every_code_of_the_program_is_in_the_catalogue() -> None:
    assert _codes_in_sources() - set(catalogue()) == set()


def test_the_catalogue_has_no_code_that_the_program_never_gives() -> None:
    assert set(catalogue()) - _codes_in_sources() == set()


@pytest.mark.parametrize("code", catalogue())
def test_a_code_has_message_and_remedy_in_both_languages(code: str) -> None:
    words = catalogue()[code]
    assert set(words) == {"th", "en", "hint_th", "hint_en"}
    assert all(text.strip() == text and text for text in words.values())
    assert re.search("[ก-๛]", words["th"])
    assert re.search("[ก-๛]", words["hint_th"])
    assert not re.search("[ก-๛]", words["en"] + words["hint_en"])
    assert _blanks(words["th"], words["hint_th"]) == _blanks(words["en"], words["hint_en"])
