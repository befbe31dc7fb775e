"""Locked cells that were changed: each is named with what it was and what it is; the score does not follow."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.package_edit import on_sheet
from support.returned import FILE, SETUP, TOTAL, edition, good, identity, read_back, spot, total, with_words

from pmqa_score.problems import CellPlace, Problem
from pmqa_score.workbook.form import form_of
from pmqa_score.workbook.layout.lists import LISTS_SHEET


def _label(sheet: str) -> tuple[str, str]:
    """Return address and text of the first label of a sheet."""
    labels = form_of(edition(), SETUP).sheets[sheet].labels
    return next((ref, text) for ref, text in labels.items() if isinstance(text, str))


def _points(sheet: str, points: Decimal) -> str:
    """Return the address of the first locked figure of that size."""
    labels = form_of(edition(), SETUP).sheets[sheet].labels
    return next(ref for ref, figure in labels.items() if figure == points)


def _changed(sheet: str, ref: str, words: str) -> list[Problem]:
    """Return what is told of a locked cell after it was changed; the score stays."""
    result = read_back(with_words(good(), sheet, ref, words))
    assert total(result) == TOTAL
    return [problem for problem in result.problems if problem.place == CellPlace(FILE, sheet, ref)]


def test_a_changed_label_is_named_with_both_texts() -> None:
    ref, text = _label("1.1")
    (problem,) = _changed("1.1", ref, "text หัวข้ออื่น")
    assert (problem.code, problem.found) == ("LABEL_CHANGED", "หัวข้ออื่น")
    assert problem.values["expected"] == text


@pytest.mark.parametrize("words", ["number 400", "text 300", "formula 300 = 300", "blank"])
def test_changed_points_are_named(words: str) -> None:
    """Item 1.1 has 300 points."""
    (problem,) = _changed("1.1", _points("1.1", Decimal(300)), words)
    assert (problem.code, problem.values["expected"]) == ("POINTS_CHANGED", "300")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("formula 999 = 999", "FORMULA_CHANGED"),
        ("number 999", "FORMULA_REPLACED"),
        ("text ผ่าน", "FORMULA_REPLACED"),
        ("blank", "FORMULA_REPLACED"),
    ],
)
def test_a_changed_formula_is_named(words: str, code: str) -> None:
    place = spot("out_1_1_earned")
    assert [problem.code for problem in _changed(place.sheet, place.ref, words)] == [code]


def test_a_formula_may_be_spelled_otherwise() -> None:
    """Blanks, case, quotes and prefixes are how a program spells; texts and numbers are what the formula says."""
    place = spot("out_1_1_earned")
    text = form_of(edition(), SETUP).sheets[place.sheet].formulas[place.ref]
    spelled = text.replace("ROUND(", "round( ").replace("/100", " / 1.00E2").replace("IF(", "_xlfn.IF(", 1)
    result = read_back(with_words(good(), place.sheet, place.ref, f"formula {spelled} = 150"))
    assert result.problems == ()


def test_a_shared_formula_whose_master_was_edited_is_named_at_each_cell() -> None:
    place = spot("out_1_1_earned")
    xml = f'xml <c r="{place.ref}"><f t="shared" si="77"/><v>1</v></c>'
    assert [problem.code for problem in _changed(place.sheet, place.ref, xml)] == ["FORMULA_CHANGED"]


def test_long_formulas_are_quoted_from_where_they_part() -> None:
    place = max(
        (len(text), ref) for ref, text in form_of(edition(), SETUP).sheets["1.1"].formulas.items() if "," in text
    )
    text = form_of(edition(), SETUP).sheets["1.1"].formulas[place[1]]
    assert len(text) > 300
    (problem,) = _changed("1.1", place[1], f"formula {text[:250]}0{text[250:]} = 1")
    assert problem.found.startswith("…")
    assert problem.values["expected"].startswith("…")
    assert problem.found[:20] == problem.values["expected"][:20]
    assert problem.found[:40] != problem.values["expected"][:40]


def test_another_name_on_the_cover_is_named() -> None:
    cover = next(iter(form_of(edition(), SETUP).sheets.values()))
    ref = next(ref for ref, part in cover.identity.items() if part == "assessor_name")
    (problem,) = _changed(cover.name, ref, "text คนอื่น")
    assert (problem.code, problem.values["expected"]) == ("IDENTITY_SHOWN_WRONG", identity().assessor.name)


def test_a_whole_sheet_of_changes_is_counted_not_listed() -> None:
    def change(text: str) -> str:
        extra = "".join(f'<row r="{row}"><c r="Z{row}"><v>{row}</v></c></row>' for row in range(200, 250))
        return text.replace("</sheetData>", extra + "</sheetData>")

    problems = read_back(on_sheet(good(), "1.1", change)).problems
    assert sum(problem.code == "OUTSIDE_THE_FORM" for problem in problems) == 20
    (more,) = (problem for problem in problems if problem.code == "MORE_OF_THE_SAME")
    assert more.values == {"count": "30", "of": "OUTSIDE_THE_FORM"}


def test_a_list_that_inputs_offer_belongs_to_the_form() -> None:
    """Editing the hidden list would let 47 pass as a percent in the form."""
    (problem,) = _changed(LISTS_SHEET, _points(LISTS_SHEET, Decimal(45)), "number 47")
    assert problem.code == "POINTS_CHANGED"
