"""Rules on words, for both files: both languages are there, nothing unprintable, every source is named."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from pmqa_score.definitions.checks.fault import Fault, walk
from pmqa_score.model.bands import BandRules
from pmqa_score.model.criteria import Criteria
from pmqa_score.model.text import Text

LONGEST = 2000
"""Characters of a text: a sheet row holds no more at a readable size."""


def blank_texts(file: Criteria | BandRules) -> Iterator[Fault]:
    """Thai and English are both there."""
    for path, value in walk(file):
        if isinstance(value, Text):
            for language in ("th", "en"):
                if not getattr(value, language).strip():
                    yield Fault("TEXT_BLANK", (*path, language), "", {"language": language})


def unprintable_texts(file: Criteria | BandRules) -> Iterator[Fault]:
    """No control characters, which Excel cannot hold, and no text beyond ``LONGEST``."""
    for path, value in walk(file):
        if isinstance(value, str):
            if any(unicodedata.category(letter) in {"Cc", "Cs"} and letter != "\n" for letter in value):
                yield Fault("TEXT_UNPRINTABLE", path, ascii(value))
            if len(value) > LONGEST:
                yield Fault("KEY_TEXT_TOO_LONG", path, str(len(value)), {"limit": str(LONGEST)})


def unknown_sources(file: Criteria | BandRules) -> Iterator[Fault]:
    """Every ``source`` is a key of the file's ``sources``."""
    for path, value in walk(file):
        if path[-1:] == ("source",) and value not in file.sources:
            yield Fault("SOURCE_UNKNOWN", path, str(value), {"known": _listed(file.sources)})


def _listed(sources: Mapping[str, Text]) -> str:
    return ", ".join(sources) or "–"
