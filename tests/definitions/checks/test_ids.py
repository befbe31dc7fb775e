"""Rules on ids: legal for sheet names and defined names, and each one there once."""

from pathlib import Path

import pytest
from support.definition_files import Edit, Found, faults

FACTORS = '    - id: A\n      title: {th: "แนวทาง", en: "Approach"}\n'
EVIDENCE = '    - {id: "1", factor: A, text: {th: "มีชื่อ", en: "Has a name"}}\n'


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("id: tiny\n", "id: Tiny Edition\n"), [("FILE_ID_ILLEGAL", 1, "id")]),
        (("id: tiny\n", "id: ../tiny\n"), [("FILE_ID_ILLEGAL", 1, "id")]),
        (('- id: "1.2"', '- id: "1/2"'), [("ID_ILLEGAL", 37, "categories[1].items[1/2].id")]),
        (('- id: "1.2"', '- id: "1.2 [b]"'), [("ID_ILLEGAL", 37, "categories[1].items[1.2 [b]].id")]),
        (('- id: "1.2"', '- id: "๑.๒"'), [("ID_ILLEGAL", 37, "categories[1].items[๑.๒].id")]),
        (('- id: "1.2"', f'- id: "1{"0" * 31}"'), [("ID_ILLEGAL", 37, f"categories[1].items[1{'0' * 31}].id")]),
        (('- id: "1.2"', "- id: History"), [("ITEM_ID_WITHOUT_DIGIT", 37, "categories[1].items[History].id")]),
        (('- id: "1.2"', '- id: "1.1"'), [("ID_DOUBLE", 37, "categories[1].items[1.1].id")]),
        (('- id: "1.2"', '- id: "2"'), [("ID_DOUBLE", 37, "categories[1].items[2].id")]),
        (('  - id: "2"', '  - id: "1"'), [("ID_DOUBLE", 42, "categories[1].id")]),
        (('- id: "1.2"', '- id: "cat.2"'), [("ID_COLLISION", 42, "categories[2].id")]),
        (('- id: "1.2"', '- id: "1.1.a"'), []),
        ((FACTORS, FACTORS * 2), [("ID_DOUBLE", 13, "factors.process[A].id")]),
        ((EVIDENCE, EVIDENCE * 2), [("ID_DOUBLE", 19, "evidence.process[1].id")]),
        (("{no: 2,", "{no: 1,"), [("QUESTION_DOUBLE", 58, "categories[2].items[2.1].areas[ก].questions[1].no")]),
        (
            ('- {no: 1, title: {th: "ถาม"', '- {no: 0, title: {th: "ถาม"'),
            [("QUESTION_NUMBER", 36, "categories[1].items[1.1].areas[ก].questions[0].no")],
        ),
    ],
)
def test_a_fault_in_the_criteria(tmp_path: Path, edit: Edit, expected: list[Found]) -> None:
    own = [found for found in faults(tmp_path, criteria=(edit,)) if "ID" in found[0] or "QUESTION" in found[0]]
    assert [found for found in own if found[0] != "CONDITION_QUESTION_UNKNOWN"] == expected


def test_capitals_do_not_tell_names_apart(tmp_path: Path) -> None:
    found = faults(tmp_path, criteria=(('- id: "1.1"', "- id: 1.a"), ('- id: "1.2"', "- id: 1.A")))
    assert found == [("ID_COLLISION", 37, "categories[1].items[1.A].id")]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("id: tiny-bands", "id: tiny bands"), ("FILE_ID_ILLEGAL", 1, "id")),
        (("- id: high", "- id: low"), ("ID_DOUBLE", 18, "scale.ranges[low].id")),
        (('{id: "2", lower', '{id: "1", lower'), ("ID_DOUBLE", 29, "tables[total].bands[1].id")),
        (("- id: model", "- id: years"), ("ID_DOUBLE", 39, "conditions[years].id")),
        (("- id: best", '- id: "best award!"'), ("ID_ILLEGAL", 47, "awards[best award!].id")),
        (("conditions:\n", "  - basis: total\n    bands: []\nconditions:\n"), ("ID_DOUBLE", 30, "tables[total].basis")),
    ],
)
def test_a_fault_in_the_bands(tmp_path: Path, edit: Edit, expected: Found) -> None:
    assert expected in faults(tmp_path, bands=(edit,))
