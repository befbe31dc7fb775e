"""The blocks that guides are made of."""

from __future__ import annotations

from support.status import status_edition

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.guide_blocks import RETURN, WIDTHS, marks, numbered
from pmqa_score.workbook.plan import Static

AROUND = context(status_edition(), Setup(language="en"))


def words(build: SheetBuilder) -> list[object]:
    return [cell.content.value for cell in build.sheet().cells if isinstance(cell.content, Static)]


def test_sentences_are_numbered_under_their_heading() -> None:
    build = SheetBuilder("guide", "guide", WIDTHS, "en")
    numbered(build, AROUND, "return", RETURN)
    assert words(build)[:2] == ["Saving and returning", "1"]
    assert [word for word in words(build) if word in set("12345")] == list("12345")


def test_marks_stand_in_two_columns_and_an_odd_one_leaves_a_gap() -> None:
    build = SheetBuilder("guide", "guide", WIDTHS, "en")
    marks(build, AROUND, ("good", "bad", "check"))
    assert words(build)[1:] == [
        "✓", "The answer counts", "● ○", "Checks: yes, no",
        "✗", "The answer cannot be used and is not counted; please correct it", "", "",
    ]  # fmt: skip
