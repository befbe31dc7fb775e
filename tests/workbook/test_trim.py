"""What goes out of a drawn sheet."""

from __future__ import annotations

from pmqa_score.workbook.trim import trimmed, trimmed_theme, undeclared

RELATIONS = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def test_rows_and_links_say_nothing_twice() -> None:
    part = (
        b"""<row r="3" spans="1:9" ht="21"><c r="A3"/></row><hyperlink ref="A3" location="'1.1'!A1" display="1.1"/>"""
    )
    assert trimmed(part) == b"""<row r="3" ht="21"><c r="A3"/></row><hyperlink ref="A3" location="'1.1'!A1"/>"""


def test_texts_stay_as_they_are() -> None:
    part = b'<c r="A1" t="str"><f>" spans="&amp;A2&amp;" display="</f><v> spans="1:9" display="x"</v></c>'
    assert trimmed(part) == part


def test_the_prefix_for_relations_stays_where_there_are_some() -> None:
    assert trimmed(b"<worksheet " + RELATIONS + b"/>") == b"<worksheet/>"
    drawn = b"<worksheet " + RELATIONS + b'><drawing r:id="rId1"/></worksheet>'
    assert trimmed(drawn) == drawn


def test_sparklines_keep_the_colours_that_show() -> None:
    shown = b'<x14:colorSeries rgb="FF2E75B6"/><x14:colorLast rgb="FF1F3864"/>'
    assert trimmed(shown + b'<x14:colorFirst theme="4" tint="0.4"/><x14:colorLow theme="4"/>') == shown


def test_a_theme_keeps_its_thai_font() -> None:
    thai = b'<a:font script="Thai" typeface="Tahoma"/>'
    assert trimmed_theme(thai + b'<a:font script="Thaa" typeface="MV Boli"/>') == thai


def test_no_part_declares_what_goes_without_saying() -> None:
    assert undeclared(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>') == b"<a/>"
    assert undeclared(b'<?xml version="1.0" encoding="UTF-16"?><a/>') == b'<?xml version="1.0" encoding="UTF-16"?><a/>'
