"""Rules on levels, their checks and lenses."""

from pathlib import Path

import pytest
from support.definition_files import Edit, Found
from support.level_files import CRITERIA, level_faults

ITEM = "categories[1].items[1.1]"


def test_the_tiny_edition_is_without_fault(tmp_path: Path) -> None:
    assert level_faults(tmp_path) == []


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("id: basic\n    letter", "id: Basic\n    letter"), ("LEVEL_ID_ILLEGAL", 10, "levels[Basic].id")),
        (("id: basic\n    letter", "id: percent\n    letter"), ("LEVEL_ID_ILLEGAL", 10, "levels[percent].id")),
        (("id: basic\n    letter", "id: advance\n    letter"), ("ID_DOUBLE", 14, "levels[advance].id")),
        (("letter: A", "letter: AB"), ("LEVEL_LETTER_ILLEGAL", 15, "levels[advance].letter")),
        (("letter: A", "letter: B"), ("ID_DOUBLE", 15, "levels[advance].letter")),
        (("value: 200", "value: 199"), ("LEVELS_SUM", 6, "points")),
        (("value: 200", "value: 0"), ("POINTS_NOT_POSITIVE", 17, "levels[advance].points.value")),
        (("{id: A1", "{id: X1"), ("CHECK_ID_ILLEGAL", 48, f"{ITEM}.checks[X1].id")),
        (("{id: A1", "{id: A"), ("CHECK_ID_ILLEGAL", 48, f"{ITEM}.checks[A].id")),
        (("{id: A1", "{id: B3"), ("LEVEL_WITHOUT_CHECKS", 45, f"{ITEM}.checks")),
        (('items: ["1.1"]', 'items: ["1.9"]'), ("LENS_TARGET_UNKNOWN", 29, "lenses[cid].items[#1]")),
        (("levels: [advance]", "levels: [top]"), ("LENS_TARGET_UNKNOWN", 30, "lenses[cid].levels[#1]")),
        (("{id: D, title", "{id: C, title"), ("ID_DOUBLE", 35, "lenses[cid].tags[C].id")),
        (("{id: D, title", "{id: ด, title"), ("ID_ILLEGAL", 35, "lenses[cid].tags[ด].id")),
    ],
)
def test_a_fault(tmp_path: Path, edit: Edit, expected: Found) -> None:
    assert expected in level_faults(tmp_path, criteria=(edit,))


def test_checks_without_any_level_have_no_letter(tmp_path: Path) -> None:
    levels = CRITERIA[CRITERIA.index("levels:") : CRITERIA.index("curve:")]
    found = level_faults(tmp_path, criteria=((levels, ""),))
    assert [code for code, _, _ in found] == ["EDITION_LACKS", "LENS_TARGET_UNKNOWN", *["CHECK_ID_ILLEGAL"] * 3]
