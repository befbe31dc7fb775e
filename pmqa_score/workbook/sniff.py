"""What a file is that is no .xlsx: told by its content, never by its name."""

from __future__ import annotations

import re
from collections.abc import Collection

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE)
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1a\x1b")
_STARTS = ((b"%PDF", "FILE_IS_PDF"), (b"Rar!", "FILE_IS_ARCHIVE"), (b"7z\xbc\xaf", "FILE_IS_ARCHIVE"))
_PARTS = (
    ("xl/workbook.bin", "FILE_IS_XLSB"),
    ("word/document.xml", "FILE_IS_WORD"),
    ("ppt/presentation.xml", "FILE_NOT_XLSX"),
    ("content.xml", "FILE_IS_ODS"),
)


def kind_by_start(data: bytes) -> str | None:
    """Return the code of what *data* is by its first bytes; None for a zip, which an .xlsx is."""
    if not data.strip(b"\0"):
        return "FILE_EMPTY"
    if data.startswith((ZIP, EMPTY_ZIP)):
        return None
    if data.startswith(OLE):
        return "FILE_ENCRYPTED" if _ENCRYPTED in data else "FILE_IS_XLS"
    for start, code in _STARTS:
        if data.startswith(start):
            return code
    return _kind_of_text(data)


def kind_by_parts(names: Collection[str]) -> str | None:
    """Return the code of what a zip with the parts *names* (lower case) is; None if it may be an .xlsx."""
    for part, code in _PARTS:
        if part in names:
            return code
    if "[content_types].xml" in names:
        return None
    return "FILE_IS_ARCHIVE" if any(name.endswith((".xlsx", ".zip")) for name in names) else "FILE_NOT_XLSX"


def _kind_of_text(data: bytes) -> str:
    head = data[:4096]
    if _HTML.search(head.replace(b"\0", b"")):
        return "FILE_IS_HTML"
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        return "FILE_IS_XML"
    rubbish = sum(byte in _CONTROLS for byte in head)
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))  # text in UTF-16: every other byte may be 0
    return "FILE_IS_TEXT" if not rubbish or is_wide else "FILE_NOT_XLSX"
