"""Lock the order and names of the sheets: the one protection xlsxwriter does not offer."""

from __future__ import annotations

import io
import zipfile

_PART = "xl/workbook.xml"


def lock_structure(xlsx: bytes) -> bytes:
    """Return *xlsx* with its structure locked; every other part keeps its content, dates are fixed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == _PART:
                data = data.replace(b"<bookViews>", b'<workbookProtection lockStructure="1"/><bookViews>', 1)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data, compresslevel=9)
    return out.getvalue()
