"""Rules on a bands file seen with its criteria: process 600, results 400 points."""

from pathlib import Path

import pytest
from support import level_files
from support.definition_files import BANDS, Edit, Found, edited, faults

BAND = '{id: "1", lower: 0, upper: %s, label: {th: "1", en: "1"}, source: D, verified: false}'


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("upper: 1000", "upper: 1100"), [("BANDS_END", 29, "tables[total].bands[2].upper")]),
        (("upper: 1000", "upper: 999"), [("BANDS_END", 29, "tables[total].bands[2].upper")]),
        (
            ('process: {A: {th: "มี"', 'process: {B: {th: "มี"'),
            [
                ("DESCRIPTOR_MISSING", 23, "scale.ranges[high].descriptors.process"),
                ("FACTOR_UNKNOWN", 23, "scale.ranges[high].descriptors.process.B"),
            ],
        ),
        (
            ('        results: {Le: {th: "มี", en: "Some"}}\n', ""),
            [("DESCRIPTOR_MISSING", 22, "scale.ranges[high].descriptors.results")],
        ),
        (
            ('items: ["2.1"]\n    at', 'items: ["2.1", "1.1", "9"]\n    at'),
            [
                ("CONDITION_ITEM_UNKNOWN", 34, "conditions[years].items[#2]"),
                ("CONDITION_ITEM_UNKNOWN", 34, "conditions[years].items[#3]"),
            ],
        ),
        (("question: 2", "question: 5"), [("CONDITION_QUESTION_UNKNOWN", 43, "conditions[model].question")]),
        (('category: "1"', 'category: "3"'), [("AWARD_TARGET_UNKNOWN", 49, "awards[best].category")]),
        (('of: "2.1"', 'of: "7.2"'), [("AWARD_TARGET_UNKNOWN", 54, "awards[best].thresholds[7.2].of")]),
        (("points: 650", "points: 1000.5"), [("THRESHOLD_TOO_HIGH", 53, "awards[best].thresholds[total].points")]),
        (
            ('of: "2.1", percent: 50', 'of: "2.1", points: 401'),
            [("THRESHOLD_TOO_HIGH", 54, "awards[best].thresholds[2.1].points")],
        ),
        (('of: "2.1", percent: 50', 'of: "1", points: 600'), []),
    ],
)
def test_a_fault(tmp_path: Path, edit: Edit, expected: list[Found]) -> None:
    assert faults(tmp_path, bands=(edit,)) == expected


@pytest.mark.parametrize(("basis", "points"), [("process", 600), ("results", 400)])
def test_process_and_results_bands_end_at_their_own_points(tmp_path: Path, basis: str, points: int) -> None:
    def tables(upper: int) -> Edit:
        return ("conditions:\n", f"  - basis: {basis}\n    bands:\n      - {BAND % upper}\nconditions:\n")

    assert faults(tmp_path, bands=(tables(points),)) == []
    assert faults(tmp_path, bands=(tables(points + 1),)) == [("BANDS_END", 32, f"tables[{basis}].bands[1].upper")]


def test_percent_items_need_a_scale_of_percents(tmp_path: Path) -> None:
    scale = BANDS[BANDS.index("scale:") : BANDS.index("tables:")]
    assert faults(tmp_path, bands=((scale, ""),)) == [("SCALE_MISSING", 1, "")]
    wider = edited(BANDS, ("highest: 100", "highest: 110"), ("upper: 100\n", "upper: 110\n"))
    assert faults(tmp_path, bands=((BANDS, wider),)) == [("SCALE_NOT_PERCENT", 4, "scale")]


def test_bands_of_a_part_of_an_edition_of_means_have_no_fixed_end(tmp_path: Path) -> None:
    """Process points are no sum there: any end will do."""
    table = f"  - basis: process\n    bands:\n      - {BAND % 123}\nconditions:\n"
    found = faults(
        tmp_path,
        criteria=(("    kind: results\n", "    kind: results\n    method: rating\n"),),
        bands=(("conditions:\n", table),),
    )
    assert "BANDS_END" not in {code for code, _, _ in found}


def test_means_have_no_bands_of_process_points(tmp_path: Path) -> None:
    found = level_files.level_faults(tmp_path, bands=(("basis: total", "basis: process"),))
    assert found == [("BAND_BASIS_UNFIT", 5, "tables[process].basis")]


def test_with_means_everything_is_of_the_same_points(tmp_path: Path) -> None:
    found = level_files.level_faults(tmp_path, bands=(('{of: "2.1", points: 450}', '{of: "2.1", points: 501}'),))
    assert [(code, key) for code, _, key in found] == [("THRESHOLD_TOO_HIGH", "awards[best].thresholds[2.1].points")]
