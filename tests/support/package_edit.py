"""Change one thing inside an .xlsx: a part, a cell, a style."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from html import escape

Change = Callable[[str], str]

WORKBOOK = "xl/workbook.xml"
STYLES = "xl/styles.xml"
STRINGS = "xl/sharedStrings.xml"
CUSTOM = "docProps/custom.xml"


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return every part of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of *parts*, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def edited(data: bytes, part: str, change: Change) -> bytes:
    """Return *data* with the text of *part* changed; the change has to change something."""
    parts = parts_of(data)
    before = parts[part].decode()
    after = change(before)
    assert after != before, f"nothing changed in {part}"
    return packed(parts | {part: after.encode()})


def replaced(data: bytes, part: str, old: str, new: str, count: int = 1) -> bytes:
    """Return *data* with *old* replaced in *part*."""
    return edited(data, part, lambda text: text.replace(old, new, count))


def without(data: bytes, *names: str) -> bytes:
    """Return *data* without the parts *names*."""
    return packed({name: part for name, part in parts_of(data).items() if name not in names})


_SAVED = "http://schemas.openxmlformats.org/officeDocument/2006/"


def saved_by(data: bytes, program: str, version: str) -> bytes:
    """Return *data* with the part in which a program that saves a workbook says its name."""
    relation = f'<Relationship Id="rId9" Type="{_SAVED}relationships/extended-properties" Target="docProps/app.xml"/>'
    said = (
        f'<Properties xmlns="{_SAVED}extended-properties"><Application>{program}</Application>'
        f"<AppVersion>{version}</AppVersion></Properties>"
    )
    return added(
        replaced(data, "_rels/.rels", "</Relationships>", relation + "</Relationships>"),
        {"docProps/app.xml": said.encode()},
    )


def added(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return *data* with *parts* added at the end."""
    return packed({**parts_of(data), **parts})


def sheet_part(data: bytes, sheet: str) -> str:
    """Return the part of the sheet of that name."""
    parts = parts_of(data)
    found = re.search(rf'<sheet name="{re.escape(escape(sheet))}"[^>]*r:id="(\w+)"', parts[WORKBOOK].decode())
    assert found, sheet
    rels = parts["xl/_rels/workbook.xml.rels"].decode()
    target = re.search(rf'<Relationship Id="{found[1]}"[^>]*Target="([^"]+)"', rels)
    assert target, found[1]
    return "xl/" + target[1]


def on_sheet(data: bytes, sheet: str, change: Change) -> bytes:
    """Return *data* with the XML of a sheet changed."""
    return edited(data, sheet_part(data, sheet), change)


def with_cell(data: bytes, sheet: str, ref: str, cell: str) -> bytes:
    """Return *data* with the element *cell* in place of the cell *ref*, or added where there was none."""
    return on_sheet(data, sheet, lambda text: put_cell(text, ref, cell))


def put_cell(text: str, ref: str, cell: str) -> str:
    """Return the XML of a sheet with the element *cell* at *ref*."""
    pattern = re.compile(rf'<c r="{ref}"(?:[^>]*[^/])?(?:/>|>.*?</c>)', re.DOTALL)
    if pattern.search(text):
        return pattern.sub(lambda _: cell, text, count=1)
    number = re.sub(r"\D", "", ref)
    row = re.search(rf'<row r="{number}"[^>]*?(/?)>', text)
    if row is None:
        return text.replace("</sheetData>", f'<row r="{number}">{cell}</row></sheetData>')
    if row[1]:
        return text.replace(row[0], row[0].removesuffix("/>") + f">{cell}</row>")
    end = text.index("</row>", row.end())
    return text[:end] + cell + text[end:]


def cell_style(data: bytes, sheet: str, ref: str) -> str:
    """Return the number of the style of a cell."""
    found = re.search(rf'<c r="{ref}" s="(\d+)"', parts_of(data)[sheet_part(data, sheet)].decode())
    return found[1] if found else "0"


def with_number_format(data: bytes, code: str) -> tuple[bytes, str]:
    """Return *data* with one more cell style that shows numbers by *code*, and the number of that style."""
    number = ""

    def change(text: str) -> str:
        nonlocal number
        number = re.search(r'<cellXfs count="(\d+)"', text)[1]  # type: ignore[index]  # a test fails here if it is None
        text = text.replace("</cellXfs>", '<xf numFmtId="990" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>')
        own = f'<numFmt numFmtId="990" formatCode="{escape(code)}"/>'
        if "<numFmts" in text:
            return text.replace("</numFmts>", own + "</numFmts>")
        return text.replace("<fonts", f'<numFmts count="1">{own}</numFmts><fonts', 1)

    return edited(data, STYLES, change), number
