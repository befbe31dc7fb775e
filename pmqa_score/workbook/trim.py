"""Take out of a drawn workbook what no program needs: what only repeats what is said elsewhere, or goes unused."""

from __future__ import annotations

import re

_SPANS = re.compile(rb'(<row r="\d+") spans="[\d:]+"')
_DISPLAY = re.compile(rb'(<hyperlink ref="[A-Z]+\d+" location="[^"]*") display="[^"]*"')
_RELATIONS = b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_SPARK_COLOURS = re.compile(rb"<x14:color(?:Negative|Axis|Markers|First|High|Low)\b[^>]*/>")
_OTHER_SCRIPTS = re.compile(rb'<a:font script="(?!Thai")[^>]*/>')
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def undeclared(part: bytes) -> bytes:
    """Return any part without the line that declares what every XML is without it: version 1.0, in UTF-8."""
    return part.removeprefix(_DECLARATION)


def trimmed_theme(part: bytes) -> bytes:
    """Return the theme without fonts for scripts that no text of ours is written in."""
    return _OTHER_SCRIPTS.sub(b"", part)


def trimmed(part: bytes) -> bytes:
    """Return a sheet's part without the extent of each row and the text of each link, which its cells say.

    Colours that no sparkline shows go too, and the prefix for relations where the sheet has none.
    """
    part = _SPARK_COLOURS.sub(b"", part)
    part = _DISPLAY.sub(rb"\1", _SPANS.sub(rb"\1", part))
    return part if b" r:id=" in part else part.replace(_RELATIONS, b"", 1)
