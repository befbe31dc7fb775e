"""Strengths and OFIs: what is laid out."""

from __future__ import annotations

from support.editions import tiny_edition
from support.live_book import process_book, process_plan

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.plan import Static


def test_there_are_as_many_rows_as_the_form_says() -> None:
    names = set(process_plan(tiny_edition(), Setup()).inputs())
    assert {"in_1_1_strength_2", "in_1_1_ofi_2_double"} <= names  # the tiny form has two of each
    assert "in_1_1_strength_3" not in names


def test_strengths_are_a_step_of_the_sheet_and_ofis_go_with_them() -> None:
    sheet = process_plan(tiny_edition(), Setup(language="en")).sheet("1.1")
    heads = [cell.content.value for cell in sheet.cells if isinstance(cell.content, Static) and cell.style == "section"]
    assert [str(head).partition(":")[0] for head in heads[2:4]] == [
        "3  Strengths",
        "Opportunities for improvement (OFI)",
    ]


def test_what_is_written_is_counted_in_the_heading() -> None:
    book = process_book(tiny_edition(), Setup())
    book.paste("in_1_1_strength_1", "ทบทวนทุกปี")
    book.paste("in_1_1_ofi_2_factor", "A")
    assert book.figure("out_1_1_strengths") == 1
    assert book.figure("out_1_1_ofis") == 0
