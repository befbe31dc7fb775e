from __future__ import annotations

from support.returned import SETUP, edition

from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.form import form_of


def test_every_input_of_the_edition_has_a_place_of_its_own() -> None:
    form = form_of(edition(), SETUP)
    assert set(form.fields) == {field.name for field in fields_of(edition(), SETUP)}
    assert len({form.names[name].target for name in form.fields}) == len(form.fields)


def test_names_are_written_as_the_program_defines_them() -> None:
    named = form_of(edition(), SETUP).names["in_1_1_percent"]
    assert named.text.startswith("'1.1'!$")
    assert named.target == ("1.1", named.ref)
    assert named.spot.ref == named.ref


def test_each_item_sheet_can_be_told_from_the_others() -> None:
    form = form_of(edition(), SETUP)
    telling = {
        name: {form.sheets[name].labels[ref] for ref in form.sheets[name].telling} for name in ("1.1", "1.2", "2.1")
    }
    assert all(telling.values())
    assert not telling["1.1"] & telling["1.2"]


def test_a_form_is_made_once() -> None:
    assert form_of(edition(), SETUP) is form_of(edition(), SETUP)
