"""Rules on bands (0–499, 500–1000), conditions and awards as far as their own file shows."""

from pathlib import Path

import pytest
from support.definition_files import Edit, Found, faults


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("upper: 499", "upper: 500"), [("BAND_OVERLAP", 29, "tables[total].bands[2].lower")]),
        (("lower: 0, upper: 499", "lower: 100, upper: 499"), [("BANDS_START", 28, "tables[total].bands[1].lower")]),
        (
            ("lower: 0, upper: 499", "lower: 0, upper: -1"),
            [("BAND_UPSIDE_DOWN", 28, "tables[total].bands[1]")],
        ),
        (("lower: 500, upper: 1000", "lower: 499.01, upper: 1000"), []),
        (("upper: 499", "upper: 400"), []),  # gaps are allowed
        (('from_band: "2"', 'from_band: "7"'), [("BAND_UNKNOWN", 36, "conditions[years].from_band")]),
        (("at_least: 3", "at_least: -3"), [("NUMBER_NEGATIVE", 35, "conditions[years].at_least")]),
        (("    question: 2\n", ""), [("CONDITION_WITHOUT_QUESTION", 39, "conditions[model]")]),
        (('items: ["2.1"]\n    at', "items: []\n    at"), [("LIST_EMPTY", 34, "conditions[years].items")]),
        (
            ("{of: total, points: 650, strict: true}", "{of: total, strict: true}"),
            [("THRESHOLD_WITHOUT_BOUND", 53, "awards[best].thresholds[total]")],
        ),
        (("points: 650", "points: -650"), [("NUMBER_NEGATIVE", 53, "awards[best].thresholds[total].points")]),
        (("percent: 50}", "percent: 150}"), [("THRESHOLD_TOO_HIGH", 54, "awards[best].thresholds[2.1].percent")]),
        (
            (
                'thresholds:\n      - {of: total, points: 650, strict: true}\n      - {of: "2.1", percent: 50}\n',
                "thresholds: []\n",
            ),
            [("THRESHOLDS_EMPTY", 52, "awards[best].thresholds")],
        ),
    ],
)
def test_a_fault(tmp_path: Path, edit: Edit, expected: list[Found]) -> None:
    assert faults(tmp_path, bands=(edit,)) == expected


def test_a_table_without_bands(tmp_path: Path) -> None:
    found = faults(tmp_path, bands=(("conditions:\n", "  - basis: process\n    bands: []\nconditions:\n"),))
    assert found == [("LIST_EMPTY", 31, "tables[process].bands")]
