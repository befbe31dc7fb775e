"""What an input and its answer are called, in Thai or English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pmqa_score.model.field import Value
from pmqa_score.model.text import Language
from pmqa_score.model.thai_time import BUDDHIST_YEARS
from pmqa_score.texts import entries, say, text

ROOM = "compare"

_BEFORE_AN_ID = frozenset({"factor", "tag", "proof"})
"""Words after which an id follows, whatever it reads."""


def part_words(part: Sequence[str | int], language: Language) -> str:
    """Return what the input for *part* of an item is called.

    >>> part_words(("indicator", 2, "year", 2567), "en")
    'indicator 2 · year 2567'
    """
    return " · ".join(_pieces(part, language))


def _pieces(part: Sequence[str | int], language: Language) -> Iterator[str]:
    """Yield each word of *part* with the ids and numbers that follow it."""
    known = entries(ROOM)["part"]
    starts = [at for at, word in enumerate(part) if not at or (word in known and part[at - 1] not in _BEFORE_AN_ID)]
    for start, end in zip(starts, [*starts[1:], len(part)], strict=True):
        word, *rest = part[start:end]
        if word == "year" and rest:
            yield _year(int(rest[0]), language)
        else:
            named = say(ROOM, f"part.{word}", language) if word in known else str(word)
            yield " ".join([named, *map(str, rest)])


def _year(label: int, language: Language) -> str:
    """Return the words of a year column: a year, a number, or so many before the last."""
    if label in BUDDHIST_YEARS:
        return f"{say(ROOM, 'part.year', language)} {label}"
    if label > 0:
        return say(ROOM, "year.column", language, no=label)
    return say(ROOM, "year.before", language, count=-label) if label else say(ROOM, "year.last", language)


def value_words(part: Sequence[str | int], value: Value, language: Language) -> str:
    """Return the answer *value* to *part* as people read it: the words of a choice, a number as short as it can be.

    >>> value_words(("direction",), "less", "en"), value_words(("target",), Decimal("85.50"), "en")
    ('Less is better', '85.5')
    """
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    entry = _choice_entry(part, value)
    return text("workbook", f"choice.{entry}").of(language) if entry else value


def _choice_entry(part: Sequence[str | int], option: str) -> str:
    """Return the entry of the workbook's words for an option; empty where it is shown as it is."""
    head, last = part[0], part[-1]
    entries_ = {
        "tag": "tag" in part,
        f"check.{option}": (head == "check" and last != "evidence") or head == "practice",
        f"evidence.{option}": head == "evidence" and not option.isdigit(),
        f"direction.{option}": last == "direction",
        "double_ofi" if head == "ofi" else "double_strength": last == "double",
    }
    return next((entry for entry, holds in entries_.items() if holds), "")
