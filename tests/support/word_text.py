"""A .docx as its parts, and as a text picture that a reader can check."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, fromstring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts_of(data: bytes) -> Mapping[str, bytes]:
    """Return every part of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(data: bytes, name: str) -> Element:
    """Return an XML part."""
    return fromstring(parts_of(data)[name])  # noqa: S314 (of our own making)


def words(element: Element) -> str:
    """Return the text of *element*, a slash for each line break."""
    texts = (one.text or "" if one.tag == f"{W}t" else "/" for one in element.iter() if one.tag in {f"{W}t", f"{W}br"})
    return "".join(texts)


def picture(data: bytes) -> str:
    """Return the document as text: a line for each paragraph (its style first) and each row of a table."""
    body = part(data, "word/document.xml").find(f"{W}body")
    assert body is not None
    return "\n".join(line for block in body for line in _lines(block))


def _lines(block: Element) -> Iterator[str]:
    if block.tag == f"{W}p":
        yield f"{_style(block)}: {_runs(block)}".rstrip()
    for row in block.findall(f"{W}tr"):
        cells = [" ¶ ".join(_runs(one) for one in cell.findall(f"{W}p")).strip() for cell in row.findall(f"{W}tc")]
        marks = "".join(
            mark for mark, tag in (("=", "tblHeader"), ("-", "cantSplit")) if row.find(f".//{W}{tag}") is not None
        )
        yield f"  |{marks} " + " | ".join(cells)


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if style is None else style.attrib[f"{W}val"]


def _runs(paragraph: Element) -> str:
    if paragraph.find(f".//{W}drawing") is not None:
        return "[chart]"
    return "".join(
        f"*{words(run)}*" if run.find(f"{W}rPr/{W}b") is not None else words(run) for run in paragraph.findall(f"{W}r")
    )
