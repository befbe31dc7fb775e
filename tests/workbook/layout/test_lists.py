"""The lists that inputs offer."""

from __future__ import annotations

from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.model.setup import Setup
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.layout.lists import Lists
from pmqa_score.workbook.plan import Static

FIELDS = fields_of(tiny_edition(), Setup())


def column(lists: Lists, source: str) -> list[object]:
    """Return what stands in the range ``_lists!$B$1:$B$3``."""
    first, last = source.removeprefix("_lists!").replace("$", "").split(":")
    letter, length = first[0], int(last[1:])
    cells = [cell for cell in lists.sheet().cells if cell.ref[0] == letter]
    assert len(cells) == length
    return [cell.content.value for cell in cells if isinstance(cell.content, Static)]


def test_a_list_holds_what_cells_show_in_the_language() -> None:
    evidence = next(field for field in FIELDS if field.name == "in_1_1_evidence_1")
    for language, words in (("th", ["มี", "บางส่วน", "ไม่มี"]), ("en", ["Yes", "Partly", "No"])):
        lists = Lists(FIELDS, language)  # type: ignore[arg-type]
        assert column(lists, lists.source(evidence)) == words


def test_percents_are_numbers() -> None:
    lists = Lists(FIELDS, "th")
    percent = next(field for field in FIELDS if field.kind == "percent")
    assert column(lists, lists.source(percent)) == [Decimal(5) * n for n in range(21)]


def test_equal_lists_stand_once() -> None:
    """Both percents of the tiny edition's process items offer the same list."""
    lists = Lists(FIELDS, "th")
    sources = {lists.source(field) for field in FIELDS if field.kind == "percent"}
    assert len(sources) == 1


def test_free_inputs_have_none_and_the_sheet_is_hidden() -> None:
    lists = Lists(FIELDS, "th")
    assert all(not lists.source(field) for field in FIELDS if field.kind in ("text", "number"))
    assert lists.sheet().hidden
