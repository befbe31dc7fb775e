from __future__ import annotations

import pytest

from pmqa_score.workbook.defined_names import BROKEN_NAME, DefinedName, by_name, cut_names

BOOK = "<workbook><sheets/><definedNames>%s</definedNames><calcPr/></workbook>"
LIBRE = (
    '<definedName function="false" hidden="false" localSheetId="0" name="a" vbProcedure="false">'
    "&apos;x&apos;!$A$1</definedName>"
)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("", ()),
        ("<definedName name=\"in_1\">'1.1'!$A$1</definedName>", (DefinedName("in_1", None, "'1.1'!$A$1"),)),
        (LIBRE, (DefinedName("a", "0", "'x'!$A$1"),)),
        ('<definedName name="ก">"&amp;"</definedName>', (DefinedName("ก", None, '"&"'),)),
    ],
)
def test_names_are_cut_out(written: str, names: tuple[DefinedName, ...]) -> None:
    assert cut_names(BOOK % written) == ("<workbook><sheets/><definedNames/><calcPr/></workbook>", names)


@pytest.mark.parametrize(
    "written",
    [
        '<definedName name="a">1</definedName> ',
        '<definedName name="a" name="b">1</definedName>',
        '<definedName name="a">&#49;</definedName>',
        '<definedName name="a">]]></definedName>',
        '<definedName name="a">1<x/></definedName>',
        "<!-- x -->",
        "</definedNames><definedNames>",
    ],
)
def test_what_is_written_in_another_way_stays(written: str) -> None:
    assert cut_names(BOOK % written) == (BOOK % written, None)


def test_a_name_for_two_things_is_broken_and_those_of_sheets_do_not_count() -> None:
    names = (
        DefinedName("a", None, "1"),
        DefinedName("a", None, "2"),
        DefinedName("b", "0", "1"),
        DefinedName("c", None, "3"),
    )
    assert dict(by_name(names)) == {"a": BROKEN_NAME, "c": "3"}
