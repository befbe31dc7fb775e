"""Word documents as packages: parts by name in, one zip file out, the same bytes for the same parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part."""

PARTS: Mapping[str, str] = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/app.xml": "app.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/header1.xml": "header.xml",
    "word/footer1.xml": "footer.xml",
}
"""The parts of every document → the page of ``pages/word`` that each is filled from."""

OURS = b"<Application>pmqa-score</Application>"
MOST_PROPERTIES = 100_000


def package(parts: Mapping[str, bytes]) -> bytes:
    """Return *parts* by name as one zip file, in their order, without a trace of when or where."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, data)
    return buffer.getvalue()


def is_untouched(data: bytes) -> bool:
    """Return whether a .docx is as it was written: whatever saves it names itself in place of us."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("docProps/app.xml") as part:
            return OURS in part.read(MOST_PROPERTIES)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):
        return False
