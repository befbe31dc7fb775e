"""The tamper report is quiet on what is as drawn; edits are tried in ``tests/faults/test_tampering.py``."""

from __future__ import annotations

from support.package_edit import on_sheet
from support.returned import FILE, SETUP, codes, edition, good, read_back, with_words
from support.sheet_surgery import inserted

from pmqa_score.problems import FilePlace
from pmqa_score.workbook.form import form_of


def test_an_untouched_file_has_nothing_to_report() -> None:
    assert codes(read_back(good()).problems) == []


def test_formulas_that_follow_inserted_rows_are_no_change() -> None:
    """Also those on other sheets that refer to the rows below."""
    assert codes(read_back(inserted(good(), "1.1", rows=(3, 2))).problems) == ["SHEET_SHIFTED"]


def test_a_label_with_blanks_around_is_the_same_label() -> None:
    labels = form_of(edition(), SETUP).sheets["1.1"].labels
    ref, text = next((ref, text) for ref, text in labels.items() if isinstance(text, str))
    assert codes(read_back(with_words(good(), "1.1", ref, f"text \\u00a0{text} ")).problems) == []


def test_blanks_outside_the_form_are_nothing() -> None:
    assert codes(read_back(with_words(good(), "1.2", "Z5", "text \\u0020")).problems) == []


def test_lifted_protection_is_told_once_for_all_sheets() -> None:
    data = good()
    for sheet in ("1.1", "1.2"):
        data = on_sheet(data, sheet, lambda text: text.replace("<sheetProtection", "<was"))
    (problem,) = read_back(data).problems
    assert (problem.code, problem.place, problem.found) == ("SHEETS_UNPROTECTED", FilePlace(FILE), "1.1, 1.2")
