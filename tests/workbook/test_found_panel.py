"""The panel as it stands in a returned consensus workbook: believed only where the stamp vouches for it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from support.editions import tiny_edition
from support.package_edit import STRINGS, edited, parts_of, sheet_part
from support.panel_sheets import consensus_book, random_sheet, setup_for

from pmqa_score.assessment.answers_file import AnswersFile
from pmqa_score.assessment.fill import fill
from pmqa_score.errors import WorkbookError
from pmqa_score.problems import Severity
from pmqa_score.scoring.panel.consensus import filled_in
from pmqa_score.workbook.read import read
from pmqa_score.workbook.result import ReadResult

PANEL = random_sheet(tiny_edition(), 4, 3)


def taken(data: bytes) -> ReadResult:
    return read(data, file="f.xlsx", find_edition=lambda _criteria, _digest: tiny_edition())


def book() -> bytes:
    return consensus_book(PANEL, {"in_1_1_percent": Decimal(50), "in_1_1_rationale": "เห็นพ้องกัน"})


def test_a_consensus_is_read_with_its_panel_and_nothing_is_wrong() -> None:
    found = taken(book())
    assert found.panel == PANEL
    assert found.problems == ()
    assert found.answers["in_1_1_rationale"] == "เห็นพ้องกัน"


def test_a_changed_percent_of_an_assessor_on_a_sheet_is_told() -> None:
    """What the file says of the panel is compared cell by cell: a figure written over does not pass."""
    data = book()
    part = sheet_part(data, "1.1")
    spot = re.search(r'<c r="(C8)" s="\d+"><v>(\d+)</v></c>', parts_of(data)[part].decode())
    assert spot, "the first assessor's percent stands elsewhere"
    forged = edited(data, part, lambda text: text.replace(spot[0], spot[0].replace(f">{spot[2]}<", ">100<")))
    assert [(one.code, one.place.cell) for one in taken(forged).problems] == [("POINTS_CHANGED", "C8")]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("old", "new"),
    [('{"assessors"', '{"x"'), ('"percent":"', '"percent":"1'), ('"method":"mean"', '"method":"median"')],
    ids=["unreadable", "a percent changed", "another method"],
)
def test_data_that_do_not_fit_the_stamp_are_not_believed(old: str, new: str) -> None:
    found = taken(edited(book(), STRINGS, lambda text: text.replace(old, new, 1)))
    assert found.panel is None
    assert [(one.code, one.severity) for one in found.problems] == [("CONSENSUS_PANEL_LOST", Severity.WARNING)]
    assert found.answers["in_1_1_percent"] == 50


def test_without_its_panel_a_workbook_is_not_filled() -> None:
    changed = edited(book(), STRINGS, lambda text: text.replace('{"assessors"', '{"x"', 1))
    with pytest.raises(WorkbookError) as refused:
        fill(taken(changed), AnswersFile({}, ()))
    assert [one.code for one in refused.value.problems] == ["CONSENSUS_PANEL_LOST"]


def test_filling_keeps_panel_and_answers() -> None:
    filled = taken(fill(taken(book()), AnswersFile({"in_1_2_percent": None, "in_2_1_rationale": "ใหม่"}, ())).data)
    assert filled.panel == PANEL
    assert {name: filled.answers[name] for name in ("in_1_1_percent", "in_2_1_rationale")} == {
        "in_1_1_percent": 50,
        "in_2_1_rationale": "ใหม่",
    }
    assert filled.problems == ()


def test_what_a_new_workbook_begins_with_is_read_as_answers() -> None:
    begun = filled_in(tiny_edition(), setup_for(PANEL), PANEL)
    assert taken(consensus_book(PANEL, begun)).answers == begun
