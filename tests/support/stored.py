"""The values stored in an .xlsx, as any previewer reads them: no library, no calculation."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

Stored = str | float | bool | None


def stored_values(workbook: bytes) -> dict[tuple[str, str], Stored]:
    """Return every cell's value by sheet and address; an empty text is None."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        strings = list(_strings(parts))
        return {
            (sheet, cell.attrib["r"]): _value(cell, strings)
            for sheet, part in _sheets(parts)
            for cell in _root(parts, part).iter(f"{_MAIN}c")
        }


def _root(parts: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(parts.read(name))  # noqa: S314 (our own file, or one that LibreOffice made of it)


def _sheets(parts: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    relations = {one.attrib["Id"]: one.attrib["Target"] for one in _root(parts, "xl/_rels/workbook.xml.rels")}
    for sheet in _root(parts, "xl/workbook.xml").iter(f"{_MAIN}sheet"):
        target = relations[sheet.attrib[_RELATION]].lstrip("/")
        yield sheet.attrib["name"], target if target.startswith("xl/") else str(PurePosixPath("xl", target))


def _strings(parts: zipfile.ZipFile) -> Iterator[str]:
    for entry in _root(parts, "xl/sharedStrings.xml").iter(f"{_MAIN}si"):
        yield "".join(text.text or "" for text in entry.iter(f"{_MAIN}t"))


def _value(cell: ET.Element, strings: list[str]) -> Stored:
    kind, text = cell.attrib.get("t", "n"), cell.findtext(f"{_MAIN}v")
    if not text:
        return None
    read: dict[str, Callable[[str], Stored]] = {
        "s": lambda number: strings[int(number)],
        "b": lambda number: number == "1",
        "n": float,
    }
    return read.get(kind, str)(text)
