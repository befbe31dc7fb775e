from __future__ import annotations

import pytest
from support.package_edit import packed

from pmqa_score.workbook.formats import Shown, cell_formats, shown_as
from pmqa_score.workbook.package import open_package


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", "plain"),
        ("0.00", "plain"),
        ("#,##0.00;[Red]-#,##0.00", "plain"),
        ('0" %"', "plain"),
        (r"0\%", "plain"),
        ('"date: "0', "plain"),
        ("0%", "percent"),
        ("0.0%;[Red]-0.0%", "percent"),
        ("d mmm yyyy", "date"),
        ("[h]:mm", "date"),
        ("[$-D07041E]d mmmm yyyy", "date"),
        ("[$฿-41E]#,##0.00", "plain"),
        ("ว/ด/ปปปป", "plain"),
        ("@", "plain"),
    ],
)
def test_a_format_code_shows_a_number_as(code: str, shown: Shown) -> None:
    assert shown_as(code) == shown


def test_styles_are_numbered_as_cells_refer_to_them() -> None:
    styles = (
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/><xf/></cellXfs>'
        "</styleSheet>"
    )
    package = open_package(packed({"[Content_Types].xml": b"<x/>", "styles": styles.encode()}), "a.xlsx")
    assert cell_formats(package, "styles") == {
        "0": "plain",
        "1": "percent",
        "2": "date",
        "3": "percent",
        "4": "plain",
    }
    assert cell_formats(package, "gone") == {}
    assert cell_formats(package, None) == {}
