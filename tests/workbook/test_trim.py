"""What goes out of a drawn sheet."""

from __future__ import annotations

from pmqa_score.workbook.trim import (
    is_spare,
    trimmed,
    trimmed_chart,
    trimmed_styles,
    undeclared,
    unmentioned,
)

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


def test_what_goes_without_saying_is_not_said() -> None:
    said = b'<dimension ref="A1:I62"/><sheetFormatPr defaultRowHeight="15"/><selection pane="bottomLeft"/><pageSetup'
    assert trimmed(said + b' paperSize="9" orientation="portrait"/>') == b'<pageSetup paperSize="9"/>'
    other = b'<sheetFormatPr defaultRowHeight="18"/><pageSetup paperSize="9" orientation="landscape"/>'
    assert trimmed(other) == other


def test_how_many_cells_are_merged_is_not_said_but_which() -> None:
    assert trimmed(b'<mergeCells count="1"><mergeCell ref="A1:B1"/>') == b'<mergeCells><mergeCell ref="A1:B1"/>'


def test_a_chart_holds_no_figures_of_its_own() -> None:
    """The library writes zeros, which a previewer would draw."""
    drawn = b"<c:numRef><c:f>A1:A2</c:f><c:numCache><c:pt><c:v>0</c:v></c:pt></c:numCache></c:numRef>"
    assert trimmed_chart(drawn) == b"<c:numRef><c:f>A1:A2</c:f></c:numRef>"


def test_spare_parts_are_named_nowhere() -> None:
    assert is_spare("xl/theme/theme1.xml")
    assert is_spare("docProps/app.xml")
    assert not is_spare("docProps/custom.xml")
    kept = b'<Override PartName="/docProps/custom.xml" ContentType="a"/>'
    assert unmentioned(b'<Override PartName="/docProps/app.xml" ContentType="b"/>' + kept) == kept
    relation = b'<Relationship Id="rId4" Type="c" Target="styles.xml"/>'
    assert unmentioned(b'<Relationship Id="rId3" Type="a/theme" Target="theme/theme1.xml"/>' + relation) == relation


def test_styles_have_none_of_tables() -> None:
    assert trimmed_styles(b'<dxfs count="0"/><tableStyles count="0" defaultTableStyle="a"/>') == b'<dxfs count="0"/>'


def test_no_part_declares_what_goes_without_saying() -> None:
    assert undeclared(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>') == b"<a/>"
    assert undeclared(b'<?xml version="1.0" encoding="UTF-16"?><a/>') == b'<?xml version="1.0" encoding="UTF-16"?><a/>'
