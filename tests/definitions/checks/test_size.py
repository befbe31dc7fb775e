"""Rules on what has to be there, and how much of it a form can hold."""

from pathlib import Path

import pytest
from support.definition_files import CRITERIA, Edit, Found, faults

MEASURES = "        measures: [{no: 1, title: {th: ก, en: a}, indicators: 90}]\n"
POINTS_1_2 = "        points: {value: 250, source: D, verified: false}\n"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("years: 3", "years: 0"), ("FORM_SIZE", 59, "form.years")),
        (("strengths: 2", "strengths: -1"), ("FORM_SIZE", 59, "form.strengths")),
        (("indicators: 3", "indicators: 5000"), ("FORM_SIZE", 59, "form.indicators")),
        ((POINTS_1_2, POINTS_1_2 + MEASURES), ("FORM_SIZE", 42, "categories[1].items[1.2].measures[1].indicators")),
        (
            (
                'questions:\n              - {no: 1, title: {th: "ถาม", en: "Ask"}, source: D, verified: false}\n',
                "questions: []\n",
            ),
            ("LIST_EMPTY", 35, "categories[1].items[1.1].areas[ก].questions"),
        ),
        (
            ("    kind: process\n", "    kind: process\n    method: levels\n"),
            ("ITEM_LACKS", 26, "categories[1].items[1.1]"),
        ),
    ],
)
def test_a_fault(tmp_path: Path, edit: Edit, expected: Found) -> None:
    assert expected in faults(tmp_path, criteria=(edit,))


def test_an_edition_without_items_or_categories_is_empty(tmp_path: Path) -> None:
    items = CRITERIA[CRITERIA.index('    items:\n      - id: "2.1"') : CRITERIA.index("form:")]
    assert ("LIST_EMPTY", 46, "categories[2].items") in faults(tmp_path, criteria=((items, "    items: []\n"),))
    categories = CRITERIA[CRITERIA.index("categories:") : CRITERIA.index("form:")]
    assert ("LIST_EMPTY", 19, "categories") in faults(tmp_path, criteria=((categories, "categories: []\n"),))
