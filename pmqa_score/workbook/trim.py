"""Take out of a drawn workbook what no program needs: what only repeats what is said elsewhere, or goes unused."""

from __future__ import annotations

import re

_SPANS = re.compile(rb'(<row r="\d+") spans="[\d:]+"')
_DISPLAY = re.compile(rb'(<hyperlink ref="[A-Z]+\d+" location="[^"]*") display="[^"]*"')
_RELATIONS = b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_SPARK_COLOURS = re.compile(rb"<x14:color(?:Negative|Axis|Markers|First|High|Low)\b[^>]*/>")
_UNASKED = re.compile(
    rb'<dimension ref="[A-Z\d:]+"/>|<sheetFormatPr defaultRowHeight="15"/>|(?<=<mergeCells) count="\d+"'
    rb'|(?<=") orientation="portrait"|(?<=") scenarios="1"'
    rb'|<selection pane="bottomLeft"/>'
)
"""The extent of a sheet, how many merged cells there are, what is the default: the height of rows, paper upright;
that scenarios are locked, of which there are none."""
_SPARE = ("xl/theme/theme1.xml", "docProps/app.xml")
"""Parts that a workbook may do without: the colours and fonts of a theme, all of ours being its own; statistics."""
_MENTIONED = re.compile(
    rb'<(?:Override PartName="/|Relationship Id="rId\d+" Type="[^"]*" Target=")'
    rb'(?:xl/theme/theme1|theme/theme1|docProps/app)\.xml"[^>]*/>'
)
_TABLE_STYLES = re.compile(rb"<tableStyles [^>]*/>")
_CHART_SPARE = re.compile(rb"<c:(numCache|strCache|printSettings)>.*?</c:\1>", re.DOTALL)
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def trimmed_styles(part: bytes) -> bytes:
    """Return the styles without those of tables, of which there are none."""
    return _TABLE_STYLES.sub(b"", part)


def undeclared(part: bytes) -> bytes:
    """Return any part without the line that declares what every XML is without it: version 1.0, in UTF-8."""
    return part.removeprefix(_DECLARATION)


def is_spare(name: str) -> bool:
    """Tell whether a workbook does as well without the part of that name."""
    return name in _SPARE


def unmentioned(part: bytes) -> bytes:
    """Return the list of parts, or of relations between them, without those that are spare."""
    return _MENTIONED.sub(b"", part)


def trimmed_chart(part: bytes) -> bytes:
    """Return a chart without the figures of its cells, which the library writes as zeros, and without a paper."""
    return _CHART_SPARE.sub(b"", part)


def trimmed(part: bytes) -> bytes:
    """Return a sheet's part without the extent of each row and the text of each link, which its cells say.

    Colours that no sparkline shows go too, the extent of the sheet, and the prefix for relations where it has none.
    """
    part = _UNASKED.sub(b"", _SPARK_COLOURS.sub(b"", part))
    part = _DISPLAY.sub(rb"\1", _SPANS.sub(rb"\1", part))
    return part if b" r:id=" in part else part.replace(_RELATIONS, b"", 1)
