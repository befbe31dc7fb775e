"""The head of an item's sheet."""

from __future__ import annotations

import pytest
from support.editions import tiny_edition
from support.live_book import process_book, process_plan

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.plan import Formula, Link, Static


def test_title_and_strip_stay_in_view_and_the_title_on_every_page() -> None:
    sheet = process_plan(tiny_edition(), Setup()).sheet("1.1")
    titles = {cell.row for cell in sheet.cells if cell.style == "banner"}
    strip = {cell.row for cell in sheet.cells if cell.style.startswith("strip")}
    assert titles == {1}
    assert strip == {2, 3}
    assert sheet.freeze == 4
    assert sheet.repeat == (1, 1)
    assert sheet.print_from == 1  # the row of links is not printed


def test_the_strip_leads_to_the_percent() -> None:
    plan = process_plan(tiny_edition(), Setup())
    links = [cell.content for cell in plan.sheet("1.1").cells if isinstance(cell.content, Link) and cell.row == 2]
    assert [link.cell for link in links] == [plan.inputs()["in_1_1_percent"][0].ref]


def test_the_strip_says_how_many_answers_it_counts() -> None:
    sheet = process_plan(tiny_edition(), Setup(language="en")).sheet("1.1")
    heads = [str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static) and cell.row == 2]
    assert "Answered / 7" in heads  # percent, four factors, two evidence points


@pytest.mark.parametrize(
    ("raw", "says"),
    [(None, "–"), (55, "50–65 %  50–65"), ("x", "Percent not usable")],
)
def test_the_strip_says_where_the_item_stands(raw: str | int | None, says: str) -> None:
    book = process_book(tiny_edition(), Setup(language="en"))
    book.paste("in_1_1_percent", raw)
    assert says in book.shown("1.1", row=3)


def test_marks_in_one_column_are_counted_in_one_go() -> None:
    formula = process_plan(tiny_edition(), Setup()).sheet("1.1")
    (wrong,) = (
        cell.content.text
        for cell in formula.cells
        if isinstance(cell.content, Formula) and cell.content.name == "out_1_1_wrong"
    )
    assert wrong.count("COUNTIF") == 2  # the marks' column, and that of the signs
