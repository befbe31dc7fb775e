"""How high LibreOffice makes a row for a text, when it may choose."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from support.office import convert

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {"office": "office", "style": "style", "text": "text", "table": "table", "fo": "xsl-fo-compatible"}
_FACE = "'TH Sarabun New'"


@dataclass(frozen=True)
class Words:
    """A text in a column of *width* units, its letters of *points*, perhaps bold, behind an indent."""

    text: str
    width: float
    points: float
    bold: bool = False
    indent: int = 0


def heights_needed(cells: Sequence[Words]) -> list[float]:
    """Return the height of each, in points: each stands alone in a row of a sheet whose rows fit what they hold."""
    widths = sorted({cell.width for cell in cells})
    looks = sorted({(cell.points, cell.bold, cell.indent) for cell in cells})
    rows = "".join(
        _row(cell, widths.index(cell.width), looks.index((cell.points, cell.bold, cell.indent))) for cell in cells
    )
    styles = "".join(
        [
            _style("row", "table-row", 'table-row-properties style:use-optimal-row-height="true"'),
            *(_column(number, width) for number, width in enumerate(widths)),
            *(_look(number, *look) for number, look in enumerate(looks)),
        ]
    )
    columns = "".join(f'<table:table-column table:style-name="w{n}"/>' for n in range(len(widths)))
    spaces = "".join(f' xmlns:{short}="{_URN}{name}:1.0"' for short, name in _SPACES.items())
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document{spaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="s">{columns}{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document>"
    )
    saved = convert(document.encode("utf-8"), "fods", "xlsx")
    with zipfile.ZipFile(BytesIO(saved)) as package:
        part = package.read("xl/worksheets/sheet1.xml").decode("utf-8")
    return [float(height) for height in re.findall(r'<row [^>]*?ht="([\d.]+)"', part)]


def _row(cell: Words, column: int, look: int) -> str:
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.text.split("\n"))
    return (
        f'<table:table-row table:style-name="row">{"<table:table-cell/>" * column}'
        f'<table:table-cell table:style-name="l{look}" office:value-type="string">{lines}</table:table-cell>'
        "</table:table-row>"
    )


def _column(number: int, width: float) -> str:
    """A column as wide as Excel's: 7 pixels a unit and 5 more."""
    inches = (width * 7 + 5) / 96
    return _style(f"w{number}", "table-column", f'table-column-properties style:column-width="{inches:.4f}in"')


def _look(number: int, points: float, bold: bool, indent: int) -> str:
    weight = "bold" if bold else "normal"
    face = "text-properties" + "".join(
        f' {of}:font-family{kind}="{_FACE}" {of}:font-size{kind}="{points}pt" {of}:font-weight{kind}="{weight}"'
        for of, kind in (("fo", ""), ("style", "-complex"), ("style", "-asian"))
    )
    margin = f'paragraph-properties fo:text-align="start" fo:margin-left="{indent * 0.11:.2f}in"'
    return _style(f"l{number}", "table-cell", 'table-cell-properties fo:wrap-option="wrap"', margin, face)


def _style(name: str, family: str, *properties: str) -> str:
    inner = "".join(f"<style:{one}/>" for one in properties)
    return f'<style:style style:name="{name}" style:family="{family}">{inner}</style:style>'
