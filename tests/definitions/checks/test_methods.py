"""Rules on what a scoring method needs, and on methods side by side."""

from pathlib import Path

import pytest
from support import level_files
from support.definition_files import CRITERIA, Edit, Found, faults
from support.level_files import level_faults

LEVELS = level_files.CRITERIA
CURVE = LEVELS[LEVELS.index("curve:") : LEVELS.index("means:")]
CHECKS = LEVELS[LEVELS.index("        checks:") : LEVELS.index('  - id: "2"')]
MEASURES = LEVELS[LEVELS.index("        measures:") :]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ((CURVE, ""), ("EDITION_LACKS", 1, "")),
        ((CHECKS, ""), ("ITEM_LACKS", 41, "categories[1].items[1.1]")),
        ((MEASURES, ""), ("ITEM_LACKS", 54, "categories[2].items[2.1]")),
        (("kind: process\n", "kind: process\n    method: percent\n"), ("METHODS_MIXED", 37, "categories[1]")),
    ],
)
def test_a_fault(tmp_path: Path, edit: Edit, expected: Found) -> None:
    assert expected in level_faults(tmp_path, criteria=(edit,))


def test_an_edition_of_levels_has_levels(tmp_path: Path) -> None:
    edits = (("    kind: process\n", "    kind: process\n    method: levels\n"),)
    assert ("EDITION_LACKS", 1, "") in faults(tmp_path, criteria=edits)


@pytest.mark.parametrize("points", ["4.5", "0", "11"])
def test_the_highest_rating_is_a_small_whole_number(tmp_path: Path, points: str) -> None:
    edits = (("method: percent", "method: rating"), ("points: 1000", f"points: {points}"))
    assert ("RATING_SCALE", CRITERIA[: CRITERIA.index("points: ")].count("\n") + 1, "points") in faults(
        tmp_path, criteria=edits
    )
