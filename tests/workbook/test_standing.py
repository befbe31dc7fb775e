"""Which sheet stands for which; more ways to shuffle a file are tried in ``tests/faults/test_oddities.py``."""

from __future__ import annotations

from support.returned import FILE, SETUP, edition, good, spot
from support.sheet_surgery import deleted, inserted, renamed, without_names

from pmqa_score.workbook.book import open_book
from pmqa_score.workbook.form import form_of
from pmqa_score.workbook.package import open_package
from pmqa_score.workbook.sheets import Sheets
from pmqa_score.workbook.standing import Standings, name_targets, standings


def _standings(data: bytes) -> Standings:
    return standings(Sheets(open_book(open_package(data, FILE))), form_of(edition(), SETUP))


def _now(data: bytes) -> dict[str, str]:
    return {name: standing.sheet_name for name, standing in _standings(data).sheets.items() if standing.entry}


def test_in_an_untouched_file_everything_stands_as_planned() -> None:
    found = _standings(good())
    assert found.problems == ()
    assert all(standing.grid is None and not standing.is_renamed for standing in found.sheets.values())


def test_names_lead_to_a_renamed_sheet() -> None:
    assert _now(renamed(good(), "1.1", "x"))["1.1"] == "x"


def test_labels_do_where_no_name_is_left() -> None:
    assert _now(without_names(renamed(good(), "1.1", "x")))["1.1"] == "x"


def test_a_sheet_that_is_gone_stands_nowhere() -> None:
    standing = _standings(deleted(good(), "1.1")).sheets["1.1"]
    assert standing.entry is None
    assert standing.ref("A1") is None


def test_planned_cells_are_followed_below_inserted_rows() -> None:
    place = spot("in_1_1_percent")
    standing = _standings(inserted(good(), "1.1", rows=(2, 3))).sheets["1.1"]
    assert standing.ref(place.ref) == place.ref.replace(str(place.row + 1), str(place.row + 4))


def test_names_are_trusted_one_cell_each() -> None:
    form = form_of(edition(), SETUP)
    names = {
        "in_1_1_percent": "'1.1'!$C$9",
        "in_1_2_percent": "'1.2'!$C$9",
        "in_2_1_percent": "'1.2'!$C$9",
        "in_1_1_rationale": "#REF!",
        "in_1_2_rationale": "'gone'!$A$1",
        "in_2_1_rationale": "1.1!A1",
    }
    targets = name_targets(names, form, {"1.1", "1.2"})
    assert targets == {
        "in_1_1_percent": ("1.1", "C9"),
        "in_1_2_percent": None,
        "in_2_1_percent": None,
        "in_1_1_rationale": None,
        "in_1_2_rationale": None,
        "in_2_1_rationale": ("1.1", "A1"),
    }
