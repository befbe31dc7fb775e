"""What does not fit the model is named with file, line, key and what was found."""

from pathlib import Path

import pytest
from support.definition_files import CRITERIA, Edit, edited, faults, write_edition

from pmqa_score.definitions import check_file

TITLE_OF_1_2 = 'title: {th: "สอง", en: "Two"}'


@pytest.mark.parametrize(
    ("edit", "code", "line", "key"),
    [
        (('- id: "1.1"', "- id: 1.1"), "KEY_WANTS_TEXT", 25, "categories[1].items[1.1].id"),
        ((TITLE_OF_1_2, 'title: {th: "สอง"}'), "KEY_MISSING", 38, "categories[1].items[1.2].title.en"),
        (("method: percent", "method: prozent"), "KEY_CHOICE_UNKNOWN", 4, "method"),
        (("value: 350", 'value: "350 คะแนน"'), "KEY_WANTS_NUMBER", 29, "categories[1].items[1.1].points.value"),
        (("value: 350", "value: 1,350"), "KEY_UNKNOWN", 29, "categories[1].items[1.1].points.350"),
        (("verified: true", "verified: maybe"), "KEY_WANTS_YES_OR_NO", 50, "categories[2].items[2.1].verified"),
        (('results: ["2.1", "2.1ก(2)"]', 'results: "2.1"'), "KEY_WANTS_LIST", 30, "categories[1].items[1.1].results"),
        (('title: {th: "เล็ก", en: "Tiny"}', "title: Tiny"), "KEY_WANTS_MAPPING", 2, "title"),
        (("form: {str", "from: {str"), "KEY_UNKNOWN", 59, "from"),
        (("years: 3}", "years: 2.5}"), "KEY_WANTS_NUMBER", 59, "form.years"),
        (("points: 1000", "points: .inf"), "KEY_WANTS_NUMBER", 6, "points"),
        (("kind: results", "kind: result"), "KEY_CHOICE_UNKNOWN", 44, "categories[2].kind"),
        (("  results:\n    - id: Le", "  resutls:\n    - id: Le"), "KEY_CHOICE_UNKNOWN", 13, "factors.resutls"),
    ],
)
def test_a_value_that_does_not_fit(tmp_path: Path, edit: Edit, code: str, line: int, key: str) -> None:
    assert (code, line, key) in faults(tmp_path, criteria=(edit,))


def test_an_unquoted_id_stands_for_itself_in_every_other_check(tmp_path: Path) -> None:
    """The links to 2.1 still lead somewhere: nothing else is reported."""
    found = faults(tmp_path, criteria=(('- id: "2.1"', "- id: 2.1"),))
    assert found == [("KEY_WANTS_TEXT", 47, "categories[2].items[2.1].id")]


@pytest.mark.parametrize(
    ("edit", "found", "nearest"),
    [
        (("form: {str", "from: {str"), "from", "form"),
        (("method: percent", "method: precent"), "precent", "percent"),
        (("method: percent", "method: zzz"), "zzz", "–"),
    ],
)
def test_a_misspelling_names_the_nearest(tmp_path: Path, edit: Edit, found: str, nearest: str) -> None:
    [problem] = check_file(write_edition(tmp_path, edited(CRITERIA, edit)))
    assert (problem.found, problem.values["nearest"]) == (found, nearest)


def test_all_faults_come_together_in_the_order_of_their_lines(tmp_path: Path) -> None:
    """Faults of shape do not hide faults of sense, neither in the same file nor in the other one."""
    found = faults(
        tmp_path,
        criteria=(
            ("points: 1000", "points: 999"),
            ('- id: "1.1"', "- id: 1.1"),
            (TITLE_OF_1_2, 'title: {th: "สอง"}'),
            ('th: "ผลสอง"', 'th: ""'),
        ),
        bands=(("upper: 499", "upper: 500"), ("step: 10", "step: ten")),
    )
    assert found == [
        ("POINTS_TOTAL_SUM", 6, "points"),
        ("KEY_WANTS_TEXT", 25, "categories[1].items[1.1].id"),
        ("KEY_MISSING", 38, "categories[1].items[1.2].title.en"),
        ("TEXT_BLANK", 58, "categories[2].items[2.1].areas[ก].questions[2].title.th"),
        ("KEY_WANTS_NUMBER", 7, "scale.step"),
        ("BAND_OVERLAP", 29, "tables[total].bands[2].lower"),
    ]


def test_a_line_that_is_no_yaml_value_is_named_once(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        criteria=(
            ("id: tiny\n", "id: &a tiny\n"),
            ("edition: {th", "edition: *a #"),
        ),
    )
    assert found == [("YAML_ALIAS", 3, "edition")]
