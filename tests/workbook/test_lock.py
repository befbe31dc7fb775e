"""The lock of the workbook's structure."""

from __future__ import annotations

from pmqa_score.workbook.lock import locked


def test_the_lock_stands_before_the_views_as_the_schema_wants() -> None:
    part = b"<workbook><workbookPr/><bookViews><workbookView/></bookViews></workbook>"
    assert locked(part) == (
        b'<workbook><workbookPr/><workbookProtection lockStructure="1"/>'
        b"<bookViews><workbookView/></bookViews></workbook>"
    )
