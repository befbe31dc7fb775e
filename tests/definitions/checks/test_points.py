"""Rules on points: there where they are summed, above zero, and adding up."""

from pathlib import Path

import pytest
from support.definition_files import CRITERIA, Edit, Found, edited, faults, write_edition

from pmqa_score.definitions import check_file

ITEM = "categories[1].items[1.1].points.value"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        # 350 + 250 is not 601
        (("points: {value: 600", "points: {value: 601"), [("POINTS_CATEGORY_SUM", 23, "categories[1].points.value")]),
        # 349.99 + 250 = 599.99; with 400 it makes 999.99
        (
            ("value: 350", "value: 349.99"),
            [("POINTS_TOTAL_SUM", 6, "points"), ("POINTS_CATEGORY_SUM", 23, "categories[1].points.value")],
        ),
        (
            ("        points: {value: 250, source: D, verified: false}\n", ""),
            [("POINTS_MISSING", 37, "categories[1].items[1.2]")],
        ),
        (
            ("value: 350", "value: -350"),
            [
                ("POINTS_TOTAL_SUM", 6, "points"),
                ("POINTS_CATEGORY_SUM", 23, "categories[1].points.value"),
                ("POINTS_NOT_POSITIVE", 29, ITEM),
            ],
        ),
        (
            ("points: {value: 600, source: D, verified: false}\n    items", "items"),
            [],
        ),  # a category may leave its sum out
    ],
)
def test_a_fault(tmp_path: Path, edit: Edit, expected: list[Found]) -> None:
    assert faults(tmp_path, criteria=(edit,)) == expected


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("points: 1000", "points: 0"), ("POINTS_NOT_POSITIVE", 6, "points")),
        (("points: {value: 600", "points: {value: -1"), ("POINTS_NOT_POSITIVE", 23, "categories[1].points.value")),
    ],
)
def test_points_below_zero(tmp_path: Path, edit: Edit, expected: Found) -> None:
    assert expected in faults(tmp_path, criteria=(edit,))


def test_the_sum_is_told(tmp_path: Path) -> None:
    [problem] = check_file(write_edition(tmp_path, edited(CRITERIA, ("points: {value: 600", "points: {value: 601"))))
    assert (problem.found, problem.values["sum"]) == ("601", "600")


def test_an_edition_of_means_needs_no_points(tmp_path: Path) -> None:
    """5 is the highest rating and mean, not a sum: items of such methods carry no points."""
    points = "        points: {value: 250, source: D, verified: false}\n"
    found = faults(
        tmp_path,
        criteria=(("method: percent", "method: rating"), ("points: 1000", "points: 5"), (points, "")),
        bands=(
            ("lower: 500, upper: 1000", "lower: 4.5, upper: 5"),
            ("upper: 499", "upper: 4"),
            ("points: 650", "points: 4.5"),
        ),
    )
    assert found == [("ITEM_LACKS", 37, "categories[1].items[1.2]")]  # no questions to rate, and nothing else
