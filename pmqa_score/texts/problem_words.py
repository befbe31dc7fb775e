"""A problem in words: its message and its remedy, in Thai or English, from the catalogue ``problems.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmqa_score.model.text import Language, Text
from pmqa_score.problems import Problem
from pmqa_score.texts import entries

ROOM = "problems"


def message(problem: Problem, language: Language) -> str:
    """Return what is wrong, in *language*; the code itself where the catalogue does not know it."""
    return _words(problem, "", problem.code, language)


def hint(problem: Problem, language: Language) -> str:
    """Return what to do about it, in *language*; empty where nothing is to be done."""
    return _words(problem, "hint_", "", language)


def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Return every code with its words: ``th``, ``en``, ``hint_th``, ``hint_en``."""
    return entries(ROOM)


class _Blanks(dict[str, Any]):
    """The values of a problem; a blank that it has no value for stays visibly empty."""

    def __missing__(self, key: str) -> str:
        return "–"


def _words(problem: Problem, prefix: str, otherwise: str, language: Language) -> str:
    entry = catalogue().get(problem.code, {})
    blanks = _Blanks({"found": problem.found or "–", "place": str(problem.place), **problem.values})
    if language != "both":
        return str(entry.get(prefix + language, otherwise).format_map(blanks))
    th, en = (entry.get(prefix + one, otherwise).format_map(blanks) for one in ("th", "en"))
    return Text(th=th, en=en).of("both")
