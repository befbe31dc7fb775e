"""Rules on the curve from percent of a target to score."""

from pathlib import Path

import pytest
from support.definition_files import Edit, Found
from support.level_files import CRITERIA, level_faults

STEPS = CRITERIA[CRITERIA.index("  steps:\n") : CRITERIA.index("means:")]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("percent: 100", "percent: 0"), ("CURVE_ORDER", 23, "curve.steps[#2].percent")),
        (("percent: 105", "percent: 100"), ("CURVE_ORDER", 24, "curve.steps[#3].percent")),
        (("slope: 3", "slope: -1"), ("CURVE_FALLS", 22, "curve.steps[#1].slope")),
        (("slope: 3", "slope: 4.01"), ("CURVE_FALLS", 23, "curve.steps[#2].score")),  # 401 just below 100 %, then 400
        (("strict: true}\nmeans", "slope: 1}\nmeans"), ("CURVE_ENDLESS", 24, "curve.steps[#3].slope")),
        (("score: 0, slope", "score: -1, slope"), ("NUMBER_NEGATIVE", 22, "curve.steps[#1].score")),
        (("score: 500", "score: 500.5"), ("THRESHOLD_TOO_HIGH", 24, "curve.steps[#3].score")),
        ((STEPS, "  steps: []\n"), ("LIST_EMPTY", 21, "curve.steps")),
    ],
)
def test_a_fault(tmp_path: Path, edit: Edit, expected: Found) -> None:
    assert expected in level_faults(tmp_path, criteria=(edit,))


def test_a_curve_may_be_linear_between_two_anchors(tmp_path: Path) -> None:
    """100 points up to 75 %, then 20 a percent, 500 from 95 % on: (95 − 75) × 20 + 100 = 500."""
    steps = "  steps: [{percent: 75, score: 100, slope: 20}, {percent: 95, score: 500}]\n"
    assert level_faults(tmp_path, criteria=((STEPS, steps),)) == []
