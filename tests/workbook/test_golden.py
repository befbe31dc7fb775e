"""Text pictures of drawn workbooks: what a sheet says, asks, computes, locks and prints, to be read in a diff.

After a change that is meant: ``make golden`` (``PMQA_GOLDEN=write pytest tests/workbook/test_golden.py``), then read
the diff of tests/golden.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from support.editions import tiny_edition, tiny_identity
from support.sheet_text import sheet_texts

from pmqa_score.definitions import load_edition
from pmqa_score.model.identity import Role
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.text import Language
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.write import draw_workbook

GOLDEN = Path(__file__).parents[1] / "golden"
IS_WRITING = os.environ.get("PMQA_GOLDEN") == "write"
EVERY = (
    "cover", "contents", "guide", "band rules", "1.1", "1.2", "2.1", "links", "summary",
    "_lists", "_indicators", "_items", "_meta",
)  # fmt: skip
PICTURES: dict[tuple[str, Language], tuple[str, ...]] = {
    ("tiny", "th"): EVERY,
    ("tiny", "en"): EVERY,
    ("pmqa-2562", "th"): ("cover", "contents", "guide", "band rules", "1.1", "7.1", "links", "summary"),
    ("pmqa-2562", "en"): ("cover", "1.1", "7.1", "summary"),
    ("pmqa-4.0", "th"): ("cover", "contents", "guide", "band rules", "1.1", "3.1", "7.1", "summary", "_levels"),
    ("pmqa-4.0", "en"): ("guide", "1.1", "summary"),
    ("pmqa-readiness", "th"): ("contents", "guide", "band rules", "1.1", "7.1", "summary"),
    ("pmqa-2562-self", "th"): ("cover", "contents", "guide", "profile", "1.1", "7.1", "proofs", "plan", "_coach"),
    ("pmqa-2562-self", "en"): ("profile", "3.1", "plan"),
    ("pmqa-4.0-self", "th"): ("1.1", "7.1"),
}
"""Edition (``-self``: an agency's own workbook) and language → the sheets that have a picture, by English names."""

OWN = "-self"


@cache
def edition(name: str) -> Edition:
    return tiny_edition() if name == "tiny" else load_edition(name.removesuffix(OWN))


@cache
def pictures(name: str, language: Language) -> dict[str, str]:
    """Return the text picture of each sheet of a blank workbook by the sheet's English name."""
    role: Role = "self" if name.endswith(OWN) else "assessor"
    setup = Setup(role=role, language=language, years=(2565, 2566, 2567), round_title="PMQA 2568")
    english = plan_of(edition(name), replace(setup, language="en"))
    texts = sheet_texts(draw_workbook(edition(name), setup, tiny_identity()))
    return dict(zip((sheet.name.lower() for sheet in english.sheets), texts.values(), strict=True))


def wanted() -> list[tuple[str, Language, str]]:
    return [(name, language, sheet) for (name, language), sheets in PICTURES.items() for sheet in sheets]


def path(name: str, language: Language, sheet: str) -> Path:
    return GOLDEN / f"{name}-{language}" / f"{sheet.replace(' ', '_')}.txt"


@pytest.mark.parametrize(("name", "language", "sheet"), wanted(), ids="-".join)
def test_a_sheet_is_as_its_picture(name: str, language: Language, sheet: str) -> None:
    picture, file = pictures(name, language)[sheet], path(name, language, sheet)
    if IS_WRITING:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(picture, encoding="utf-8", newline="\n")
    assert file.exists(), "no picture yet: make golden"
    assert picture.splitlines() == file.read_text(encoding="utf-8").splitlines()


def test_every_sheet_of_the_tiny_edition_has_a_picture() -> None:
    assert sorted(pictures("tiny", "en")) == sorted(EVERY)


def test_no_picture_is_left_over() -> None:
    used = {path(*one) for one in wanted()}
    left = set(GOLDEN.rglob("*.txt")) - used
    if IS_WRITING:
        for file in left:
            file.unlink()
        left.clear()
    assert left == set()
