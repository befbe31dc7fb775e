"""The digest follows the meaning of both files, not their writing."""

from pathlib import Path

import pytest
from support.definition_files import BANDS, CRITERIA, Edit, edited, write_edition

from pmqa_score.definitions import load_edition


def digest(folder: Path, criteria: str = CRITERIA, bands: str = BANDS) -> str:
    return load_edition(write_edition(folder, criteria, bands)).digest


@pytest.mark.parametrize(
    "edit",
    [
        ("id: tiny\n", "# a comment\nid: tiny  # and one more\n\n"),
        ("method: percent\nbands: tiny-bands\n", "bands: tiny-bands\nmethod: percent\n"),
        ("value: 350", "value: 350.0"),
        ("value: 350, source: D", "source: D, value: 350"),
        ('{th: "สอง", en: "Two"}', "\n          th: สอง\n          en: 'Two'"),
        ("form: {", "weakest_factor: warn\nprofile: []\nform: {"),  # what holds anyway
    ],
)
def test_writing_does_not_change_it(tmp_path: Path, edit: Edit) -> None:
    assert digest(tmp_path, edited(CRITERIA, edit)) == digest(tmp_path)


@pytest.mark.parametrize(
    "edit",
    [
        ('en: "Two"', 'en: "Too"'),
        ("verified: true", "verified: false"),
        ("years: 3", "years: 4"),
        ("form: {", "weakest_factor: block\nform: {"),
        ('results: ["2.1", "2.1ก(2)"]', 'results: ["2.1ก(2)", "2.1"]'),
        ('D: {th: "สมมติ", en: "Made up"}', 'D: {th: "สมมติ", en: "Invented"}'),
    ],
)
def test_any_value_of_the_criteria_changes_it(tmp_path: Path, edit: Edit) -> None:
    assert digest(tmp_path, edited(CRITERIA, edit)) != digest(tmp_path)


def test_any_value_of_the_bands_changes_it(tmp_path: Path) -> None:
    assert digest(tmp_path, bands=edited(BANDS, ("upper: 499", "upper: 498"))) != digest(tmp_path)


def test_it_is_the_same_wherever_the_files_lie(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    assert digest(tmp_path / "elsewhere") == digest(tmp_path)
