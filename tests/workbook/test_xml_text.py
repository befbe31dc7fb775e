from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from pmqa_score.workbook.xml_text import attributes, escaped, plain, rich_text, unescape


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


@pytest.mark.parametrize("text", ["กรม", "_x0041_", "a_x005F_b", "\x07ก", "__x0041__"])
def test_what_is_escaped_is_read_as_it_was(text: str) -> None:
    assert unescape(escaped(text)) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("A&amp;lt;B", "A&lt;B"),
        ("&#65;", None),
        ("&x;", None),
        ("a\x01", None),
        ("ก\n\u00a0", "ก\n\u00a0"),
        ("\ufffe", None),
    ],
)
def test_character_data_is_plain_or_for_a_parser(written: str, text: str | None) -> None:
    assert plain(written) == text


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("", {}),
        (' r="1" x14ac:dyDescent="0.3"', {"r": "1", "x14ac:dyDescent": "0.3"}),
        (' r="1" r="2"', None),
        (" r='1'", None),
        (' r="&#65;"', None),
        ("r=", None),
    ],
)
def test_attributes_are_plain_or_for_a_parser(written: str, found: dict[str, str] | None) -> None:
    assert attributes(written) == found
