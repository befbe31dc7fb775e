from __future__ import annotations

import pytest

from pmqa_score.workbook.sniff import kind_by_parts, kind_by_start


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "FILE_EMPTY"),
        (b"PK\x03\x04", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "FILE_IS_XLS"),
        (b"%PDF-1.4", "FILE_IS_PDF"),
        (b"\n <HTML>", "FILE_IS_HTML"),
        ("<html>".encode("utf-16"), "FILE_IS_HTML"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "FILE_IS_XML"),
        (b"a,b\n1,2\n", "FILE_IS_TEXT"),
        (b"\x00\x01\x02", "FILE_NOT_XLSX"),
    ],
)
def test_a_file_is_known_by_its_first_bytes(data: bytes, code: str | None) -> None:
    assert kind_by_start(data) == code


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ({"[content_types].xml", "xl/workbook.xml"}, None),
        ({"[content_types].xml", "xl/workbook.bin"}, "FILE_IS_XLSB"),
        ({"mimetype", "content.xml"}, "FILE_IS_ODS"),
        ({"returned/a.xlsx"}, "FILE_IS_ARCHIVE"),
        ({"readme.txt"}, "FILE_NOT_XLSX"),
    ],
)
def test_a_zip_is_known_by_its_parts(names: set[str], code: str | None) -> None:
    assert kind_by_parts(names) == code
