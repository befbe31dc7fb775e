"""Rules on the scale and its ranges: 0, 10 … 100 in low (0–40) and high (50–100)."""

from pathlib import Path

import pytest
from support.definition_files import BANDS, Edit, Found, faults


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("upper: 40", "upper: 45"), [("RANGE_OFF_GRID", 13, "scale.ranges[low].upper")]),
        (("upper: 100\n", "upper: 110\n"), [("RANGE_OFF_GRID", 20, "scale.ranges[high].upper")]),
        (("upper: 40", "upper: 50"), [("RANGE_OVERLAP", 19, "scale.ranges[high].lower")]),
        (("upper: 40", "upper: 30"), [("RANGE_GAP", 10, "scale.ranges")]),
        (
            ("      lower: 50\n", "      lower: 110\n"),
            [
                ("RANGE_GAP", 10, "scale.ranges"),
                ("RANGE_UPSIDE_DOWN", 18, "scale.ranges[high]"),
                ("RANGE_OFF_GRID", 19, "scale.ranges[high].lower"),
            ],
        ),
        (("step: 10", "step: 0"), [("SCALE_STEPS", 7, "scale.step")]),
        (("step: 10", "step: 7"), [("SCALE_STEPS", 7, "scale.step")]),
        (("lowest: 0", "lowest: 100"), [("SCALE_STEPS", 7, "scale.step")]),
        (("step: 10", "step: 0.1"), [("SCALE_TOO_FINE", 7, "scale.step"), ("RANGE_GAP", 10, "scale.ranges")]),
        (("step: 10", "step: 2.5"), [("RANGE_GAP", 10, "scale.ranges")]),  # 42.5, 45 and 47.5
    ],
)
def test_a_fault(tmp_path: Path, edit: Edit, expected: list[Found]) -> None:
    assert faults(tmp_path, bands=(edit,)) == expected


def test_a_finer_scale_with_fitting_ranges_is_fine(tmp_path: Path) -> None:
    assert faults(tmp_path, bands=(("step: 10", "step: 2.5"), ("upper: 40", "upper: 47.5"))) == []


def test_no_ranges(tmp_path: Path) -> None:
    ranges = BANDS[BANDS.index("  ranges:") : BANDS.index("tables:")]
    assert faults(tmp_path, bands=((ranges, "  ranges: []\n"),)) == [("LIST_EMPTY", 10, "scale.ranges")]
