"""Whatever the edition: a tampered workbook names every change, and no wrong score comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.any_edition import EDITIONS
from support.package_edit import CUSTOM, without
from support.returned import FILE, codes, with_words
from support.returned_edition import ReturnedEdition
from support.sheet_surgery import deleted, inserted, renamed, reordered

from pmqa_score.definitions import load_edition
from pmqa_score.model.identity import Agency
from pmqa_score.problems import CellPlace, Severity
from pmqa_score.workbook.plan import Input, Sheet


@pytest.fixture(scope="module", params=EDITIONS)
def book(request: pytest.FixtureRequest) -> ReturnedEdition:
    return ReturnedEdition(load_edition(request.param))


def items(book: ReturnedEdition) -> list[Sheet]:
    """Return the sheets of the items, in order."""
    return [book.plan.sheet(item.id) for item in book.edition.criteria.items]


def scored(book: ReturnedEdition, sheet: Sheet) -> str:
    """Return the first answer on *sheet* that its score comes from."""
    contents = [cell.content for cell, _ in sheet.inputs()]
    fields = [one.field for one in contents if isinstance(one, Input)]
    return next(
        one.name for one in fields if one.name in book.answers and one.part[0] in {"percent", "check", "rating"}
    )


def test_a_genuine_file_has_every_answer_and_no_problem(book: ReturnedEdition) -> None:
    result = book.read_back(book.good)
    assert result.answers == book.answers
    assert codes(result.problems) == []
    assert result.identity == book.identity


def test_every_locked_cell_that_was_changed_is_named(book: ReturnedEdition) -> None:
    """A label, a formula typed over, another formula, and the total: four sheets, one file."""
    first, second, third = items(book)[:3]
    label = next(ref for ref, text in book.form.sheets[first.name].labels.items() if isinstance(text, str))
    typed, other = (list(book.form.sheets[sheet.name].formulas)[-1] for sheet in (second, third))
    total = book.spot("out_total")
    data = with_words(book.good, first.name, label, "text หัวข้ออื่น")
    data = with_words(data, second.name, typed, "number 999")
    data = with_words(data, third.name, other, "formula 900+99 = 999")
    data = with_words(data, total.sheet, total.ref, "number 999")
    result = book.read_back(data)
    named = {
        problem.place: problem.code for problem in result.problems if problem.code.startswith(("LABEL", "FORMULA"))
    }
    assert named == {
        CellPlace(FILE, first.name, label): "LABEL_CHANGED",
        CellPlace(FILE, second.name, typed): "FORMULA_REPLACED",
        CellPlace(FILE, third.name, other): "FORMULA_CHANGED",
        CellPlace(FILE, total.sheet, total.ref): "FORMULA_REPLACED",
    }
    assert result.answers == book.answers


def test_what_only_moves_sheets_loses_nothing(book: ReturnedEdition) -> None:
    first = items(book)[0].name
    moved = reordered(renamed(inserted(book.good, first, rows=(3, 1)), first, "ชื่ออื่น"))
    result = book.read_back(moved)
    assert result.answers == book.answers
    assert codes(result.problems, least=Severity.ERROR) == []


def test_a_lost_answer_or_sheet_makes_the_total_partial(book: ReturnedEdition) -> None:
    first, second = items(book)[:2]
    name = scored(book, first)
    lost = deleted(inserted(book.good, first.name, rows=(book.spot(name).row + 1, -1)), second.name)
    result = book.read_back(lost)
    assert name not in result.answers
    assert book.total(book.answers) != "partial" == book.total(result.answers)
    assert {"INPUT_LOST", "SHEET_MISSING"} <= set(codes(result.problems, least=Severity.ERROR))


def test_the_seal_and_both_stamps_hold(book: ReturnedEdition) -> None:
    another = book.drawn_for(replace(book.identity, agency=Agency("g2", "กรมอื่น")))
    assert codes(book.read_back(another).problems, least=Severity.ERROR) == ["SEAL_WRONG"]
    alone = book.read_back(without(book.good, CUSTOM))
    assert (alone.identity, alone.answers) == (book.identity, book.answers)
    assert codes(book.read_back(deleted(book.good, "_meta")).problems) != []
