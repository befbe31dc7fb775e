from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from pmqa_score.workbook.xml_text import rich_text, unescape


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("50", "50"),
        ("_x0035_0", "50"),
        ("a_x000A_b", "a\nb"),
        ("_x005F_x0041_", "_x0041_"),
        ("_xD800_", "\ufffd"),
        ("_x12_", "_x12_"),
    ],
)
def test_escapes_are_undone_once(written: str, text: str) -> None:
    assert unescape(written) == text


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<si><t>ก</t></si>", "ก"),
        ("<si><r><t>ก</t></r><r><rPr><b/></rPr><t>ข</t></r></si>", "กข"),
        ("<si><t>東</t><rPh><t>とう</t></rPh></si>", "東"),
        ("<si><t/></si>", ""),
        ("<si/>", ""),
    ],
)
def test_rich_text_is_joined_without_phonetic_hints(xml: str, text: str) -> None:
    assert rich_text(ET.fromstring(xml), "") == text  # noqa: S314 - our own five lines
