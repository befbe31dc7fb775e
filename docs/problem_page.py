"""The page of all problems: made from the catalogue, so that it says what the program says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pmqa_score.texts.problem_words import catalogue

CATALOGUE = Path(__file__).parents[1] / "pmqa_score" / "texts" / "problems.toml"
_SECTION = re.compile(r"^# ── (.+?) ─*$")
_PART = re.compile(r"^# (?!─)(.+)$")
_CODE = re.compile(r"^\[(\w+)\]$")

HEAD = """# Problems

Every problem the program names has a stable code. `pmqa check` and `pmqa score` show it with its place, what was found
and what to do; `--json` gives the same in `problems`. Codes never change their meaning. In the messages below, words in
braces are filled with what was found.

A **note** is worth knowing and changes nothing. A **warning** leaves the score standing. An **error** means an answer
that cannot be used, or a file that cannot be trusted. Problems that refuse a whole file are errors.
"""


def problem_page() -> str:
    """Return the page, in Markdown."""
    return HEAD + "\n".join(_lines(catalogue(), CATALOGUE.read_text(encoding="utf-8"))) + "\n"


def _lines(words: Mapping[str, Mapping[str, str]], source: str) -> Iterator[str]:
    """Yield headings as the catalogue's comments have them, and each code's words in its place there."""
    begun = False
    for line in source.splitlines():
        if match := _SECTION.match(line):
            begun = not match[1].startswith("end of")
            if begun:
                yield f"\n## {_capital(match[1])}\n"
        elif begun and (match := _PART.match(line)):
            yield f"\n### {match[1]}\n"
        elif match := _CODE.match(line):
            yield from _entry(match[1], words[match[1]])


def _entry(code: str, words: Mapping[str, str]) -> Iterator[str]:
    yield f"**`{code}`**  "
    for language in ("th", "en"):
        remedy = words[f"hint_{language}"]
        last = "" if language == "en" else "  "
        yield f"{words[language]}" + (f" → *{remedy}*" if remedy else "") + last
    yield ""


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
