from __future__ import annotations

from datetime import UTC, datetime

import pytest
from support.package_edit import packed

from pmqa_score.errors import NotAScoringWorkbookError
from pmqa_score.workbook.book import Book, SheetEntry, open_book
from pmqa_score.workbook.package import open_package

RELATIONS = (
    '<R><x Id="r1" Type="t/officeDocument" Target="wb.xml"/><x Id="r2" Type="t/core-properties" Target="core.xml"/>'
)
WORKBOOK = """<workbook xmlns:r="urn:r"><sheets>
<sheet name="1.1" r:id="s1"/><sheet name="ซ่อน" state="veryHidden" r:id="s2"/><sheet name="chart" r:id="s3"/>
</sheets><definedNames>
<definedName name="in_1">'1.1'!$A$1</definedName><definedName name="in_1" localSheetId="1">'2'!$A$1</definedName>
<definedName name="twice">A</definedName><definedName name="twice">B</definedName>
</definedNames></workbook>"""
SHEETS = """<R><x Id="s1" Type="t/worksheet" Target="1.xml"/><x Id="s2" Type="t/worksheet" Target="2.xml"/>
<x Id="s3" Type="t/chartsheet" Target="3.xml"/></R>"""


def _book(saved: str = "2026-01-05T01:02:03Z", **more: str) -> Book:
    parts = {
        "[Content_Types].xml": "<x/>",
        "_rels/.rels": RELATIONS + '<x Id="r3" Type="t/extended-properties" Target="app.xml"/></R>',
        "wb.xml": WORKBOOK,
        "_rels/wb.xml.rels": SHEETS,
        "core.xml": f"<c><modified>{saved}</modified></c>",
        "app.xml": "<a><Application>LibreOffice &amp; co</Application><AppVersion>7.4</AppVersion></a>",
    }
    return open_book(open_package(packed({name: text.encode() for name, text in (parts | more).items()}), "a.xlsx"))


def test_sheets_are_listed_in_order_with_what_is_hidden() -> None:
    assert _book().sheets == (
        SheetEntry("1.1", "1.xml", hidden=False),
        SheetEntry("ซ่อน", "2.xml", hidden=True),
        SheetEntry("chart", None, hidden=False),
    )


def test_a_name_of_one_sheet_is_none_of_the_workbook() -> None:
    assert _book().names["in_1"] == "'1.1'!$A$1"


def test_a_name_that_stands_for_two_things_stands_for_none() -> None:
    assert _book().names["twice"] == "#REF!"


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-01-05T01:02:03Z", datetime(2026, 1, 5, 1, 2, 3, tzinfo=UTC)),
        ("2026-01-05T01:02:03", datetime(2026, 1, 5, 1, 2, 3, tzinfo=UTC)),
        ("2026-01-05T08:02:03+07:00", datetime(2026, 1, 5, 1, 2, 3, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_save_time_has_a_zone_or_is_not_known(text: str, instant: datetime | None) -> None:
    assert _book(text).saved == instant


def test_the_program_that_saved_it_is_told() -> None:
    assert _book().suite == "LibreOffice & co 7.4"


def test_macros_and_links_are_seen_by_their_parts() -> None:
    more = {"xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "x"}
    assert _book(**more).features == ("FILE_HAS_EXTERNAL_LINKS", "FILE_HAS_MACROS")


def test_a_package_without_a_workbook_is_no_xlsx() -> None:
    with pytest.raises(NotAScoringWorkbookError):
        open_book(open_package(packed({"[Content_Types].xml": b"<x/>"}), "a.xlsx"))
