from __future__ import annotations

import pytest
from support.package_edit import packed

from pmqa_score.errors import UnsafeFileError
from pmqa_score.workbook.package import Package, Relation, namespace, open_package

RELATIONS = """<Relationships>
<Relationship Id="a" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="b" Type="http://x/worksheet" Target="/xl/worksheets/../sheet2.xml"/>
<Relationship Id="c" Type="http://x/hyperlink" Target="http://example.org" TargetMode="External"/>
</Relationships>"""


def _package(**parts: str) -> Package:
    named = {name.replace("__", "/"): text.encode() for name, text in parts.items()}
    return open_package(packed({"[Content_Types].xml": b"<x/>", **named}), "a.xlsx")


def test_a_part_is_found_whatever_its_case() -> None:
    package = _package(xl__Book="<a/>")
    assert package.has("XL/book")
    assert package.tree("xl/BOOK").tag == "a"


def test_relations_lead_to_parts_and_never_outside() -> None:
    package = open_package(
        packed({"[Content_Types].xml": b"<x/>", "xl/_rels/workbook.xml.rels": RELATIONS.encode()}), "a.xlsx"
    )
    assert package.relations("xl/workbook.xml") == {
        "a": Relation("worksheet", "xl/worksheets/sheet1.xml"),
        "b": Relation("worksheet", "xl/sheet2.xml"),
        "c": Relation("hyperlink", None),
    }


def test_a_part_without_relations_has_none() -> None:
    assert _package(xl__a="<a/>").relations("xl/a") == {}


def test_a_missing_part_is_named() -> None:
    with pytest.raises(UnsafeFileError) as refused:
        _package().tree("xl/a.xml")
    assert (refused.value.problems[0].code, refused.value.problems[0].found) == ("PART_MISSING", "xl/a.xml")


@pytest.mark.parametrize(("xml", "expected"), [('<a xmlns="urn:b"/>', "{urn:b}"), ("<a/>", "")])
def test_a_namespace_is_told_in_braces(xml: str, expected: str) -> None:
    assert namespace(_package(xl__a=xml).tree("xl/a")) == expected
