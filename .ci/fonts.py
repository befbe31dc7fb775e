# ruff: noqa: INP001 (a program of CI, no module)
"""Give the web edition of TH Sarabun New the size of the official face: python .ci/fonts.py FROM TO.

The web edition draws every glyph 1.4536 times as large (a web-font generator matched its x-height to Arial's). More
units to the em undo that: 2977 in place of 2048, and a line is 1.336 times the point size, as in the official font.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

WEB_UNITS, TRUE_UNITS = 2048, 2977
_DIRECTORY, _RECORD, _UNITS = 12, 16, 18  # bytes: the font's header, a table record, unitsPerEm inside table "head"


def true_size(font: bytes) -> bytes:
    """Return a web font with the official size; ValueError for a font that has another size already."""
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4s3L", font, _DIRECTORY + _RECORD * n) for n in range(tables))
    place = next(offset for tag, _, offset, _ in records if tag == b"head") + _UNITS
    if struct.unpack_from(">H", font, place)[0] != WEB_UNITS:
        raise ValueError("not the web edition of TH Sarabun New")
    return font[:place] + struct.pack(">H", TRUE_UNITS) + font[place + 2 :]


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("THSarabunNew*.ttf")):
        (target / path.name.replace("-webfont", "")).write_bytes(true_size(path.read_bytes()))
