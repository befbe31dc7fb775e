"""How a cell shows the options of a choice, and back."""

from __future__ import annotations

from pmqa_score.model.field import Field
from pmqa_score.model.text import Language, Text
from pmqa_score.texts import text


def label(field: Field, option: str, language: Language) -> str:
    """Return what a cell of *field* shows for the option of that id."""
    return _words(field, option).of(language)


def range_label(range_id: str) -> str:
    """Return how a cell shows a scoring range, never as ``10-25``, which spreadsheets take for a date.

    >>> range_label("10-25")
    '10–25 %'
    """
    return range_id.replace("-", "–") + " %"


def spellings(field: Field, option: str) -> frozenset[str]:
    """Return every way a cell may say that option: its id and its label in each language."""
    words = _words(field, option)
    return frozenset({option, words.th, words.en, words.of("both")})


def _words(field: Field, option: str) -> Text:
    head, last = field.part[0], field.part[-1]
    if head == "factor":
        return _same(range_label(option))
    if last == "question":
        return _same(f"({option})")
    entries = {
        f"evidence.{option}": head == "evidence" and not option.isdigit(),
        "tag": "tag" in field.part,
        f"check.{option}": head in ("check", "practice"),
        f"double_{head}": last == "double",
        f"direction.{option}": last == "direction",
    }
    entry = next((key for key, holds in entries.items() if holds), None)
    return _same(option) if entry is None else text("workbook", f"choice.{entry}")


def _same(words: str) -> Text:
    return Text(th=words, en=words)
