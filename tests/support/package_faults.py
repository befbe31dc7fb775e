"""Files that are no workbook, or no honest one: each with the code that refuses it."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

from support.package_edit import (
    CUSTOM,
    STRINGS,
    STYLES,
    WORKBOOK,
    added,
    edited,
    on_sheet,
    packed,
    parts_of,
    replaced,
    sheet_part,
    without,
)
from support.returned import good

SHEET = "1.1"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
CENTRAL = b"PK\x01\x02"
LONGER_THAN_A_CELL = 33_000


def _sheet_bytes(size: int) -> bytes:
    """Return the good workbook with a sheet padded to *size* bytes of blanks."""
    return on_sheet(good(), SHEET, lambda text: text.replace("</sheetData>", " " * size + "</sheetData>"))


def _poked(at: int, value: bytes) -> bytes:
    data = good()
    return data[:at] + value + data[at + len(value) :]


def _entry(number: int) -> int:
    """Return where the central entry of that number begins."""
    at = -1
    for _ in range(number + 1):
        at = good().index(CENTRAL, at + 1)
    return at


def _flagged_encrypted() -> bytes:
    data = bytearray(good())
    at = data.find(CENTRAL)
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(CENTRAL, at + 1)
    return bytes(data)


def _lying_size() -> bytes:
    """Return a zip whose first part says it unpacks to 4 GB."""
    return _poked(_entry(0) + 24, struct.pack("<I", 0xFFFFFFF0))


def _symlink_part() -> bytes:
    out = io.BytesIO(good())
    with zipfile.ZipFile(out, "a") as archive:
        link = zipfile.ZipInfo("xl/media/link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


def _twice(name: str) -> bytes:
    out = io.BytesIO(good())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, b"<x/>")
    return out.getvalue()


def _many_entries(count: int) -> bytes:
    return added(good(), {f"xl/media/{number}.txt": b"" for number in range(count)})


_UTF_8 = '<?xml version="1.0" encoding="UTF-8"?>'
"""How other programs begin a part; ours goes without."""


def _dtd(part: str) -> bytes:
    def change(text: str) -> str:
        return _UTF_8 + BOMB + text

    return edited(good(), part, change)


def _entity_in_utf_16(part: str) -> bytes:
    text = parts_of(good())[part].decode()
    body = '<?xml version="1.0" encoding="UTF-16"?>' + BOMB + text
    return packed(parts_of(good()) | {part: body.encode("utf-16")})


def _deep(levels: int) -> bytes:
    return on_sheet(
        good(), SHEET, lambda text: text.replace("<sheetData>", "<sheetData>" + "<x>" * levels + "</x>" * levels, 1)
    )


def _crowded() -> bytes:
    """Return a sheet with more than 20,000 filled cells."""
    return _with_rows("".join(f'<row r="{row}">{"<c><v>1</v></c>" * 40}</row>' for row in range(300, 900)))


def _with_rows(rows: str) -> bytes:
    return on_sheet(good(), SHEET, lambda text: text.replace("</sheetData>", rows + "</sheetData>"))


def _with(cell: str) -> bytes:
    return _with_rows(f'<row r="300">{cell}</row>')


def _renamed_like(first: str, second: str) -> bytes:
    return replaced(good(), WORKBOOK, f'name="{second}"', f'name="{first}"')


KINDS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "FILE_EMPTY"),
    "a disk full of zeros": (lambda: bytes(5000), "FILE_EMPTY"),
    "text": ("เรียน ฝ่ายเลขานุการ".encode, "FILE_IS_TEXT"),
    "a CSV renamed": (lambda: b"item,percent\r\n1.1,50\r\n", "FILE_IS_TEXT"),
    "a CSV with a byte order mark": ("\ufeffหัวข้อ,ร้อยละ\r\n1.1,50\r\n".encode, "FILE_IS_TEXT"),
    "a CSV in UTF-16": (lambda: "item\tpercent\r\n1.1\t50\r\n".encode("utf-16"), "FILE_IS_TEXT"),
    "a CSV in the Thai code page": (lambda: "หัวข้อ,ร้อยละ".encode("cp874"), "FILE_IS_TEXT"),
    "a login page": (lambda: b"<!DOCTYPE html><html><body>Log in</body></html>", "FILE_IS_HTML"),
    "a table in HTML called .xls": (lambda: b"<table><tr><td>50</td></tr></table>", "FILE_IS_HTML"),
    "XML of Excel 2003": (
        lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        "FILE_IS_XML",
    ),
    "a PDF": (lambda: b"%PDF-1.7\n%\xe2\xe3", "FILE_IS_PDF"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "FILE_NOT_XLSX"),
    "an old .xls": (lambda: OLE + bytes(2000), "FILE_IS_XLS"),
    "encrypted by Excel": (lambda: OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "FILE_ENCRYPTED"),
    "an .ods": (
        lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}),
        "FILE_IS_ODS",
    ),
    "an .xlsb": (lambda: packed({"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b"\x00"}), "FILE_IS_XLSB"),
    "a Word document": (
        lambda: packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}),
        "FILE_IS_WORD",
    ),
    "a zip of workbooks": (lambda: packed({"returned/a.xlsx": good()}), "FILE_IS_ARCHIVE"),
    "a zip of pictures": (lambda: packed({"a.png": b"x"}), "FILE_NOT_XLSX"),
    "an empty zip": (lambda: packed({}), "FILE_NOT_XLSX"),
    "a RAR archive": (lambda: b"Rar!\x1a\x07\x00rest", "FILE_IS_ARCHIVE"),
    "an .xlsx of no workbook": (lambda: packed({"[Content_Types].xml": b"<x/>"}), "FILE_NOT_XLSX"),
}
"""What is no .xlsx at all."""

BROKEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut off in the middle": (lambda: good()[: len(good()) // 2], "FILE_TRUNCATED"),
    "cut off at the end": (lambda: good()[:-30], "FILE_TRUNCATED"),
    "only its first bytes": (lambda: good()[:40], "FILE_TRUNCATED"),
    "sent as text: line ends changed": (lambda: good().replace(b"\n", b"\r\n"), "FILE_DAMAGED"),
    "a byte flipped in a part": (lambda: _poked(_entry(0) // 2, b"\x55\xaa\x55\xaa\x55"), "PART_DAMAGED"),
    "too big": (lambda: good() + bytes(11 << 20), "FILE_TOO_BIG"),
    "megabytes of blanks": (lambda: _sheet_bytes(6 << 20), "ZIP_BOMB"),
    "a size that lies": (_lying_size, "ZIP_BOMB"),
    "many fat parts": (
        lambda: added(good(), {f"xl/media/{n}": bytes(1_000_000) for n in range(40)}),
        "ZIP_BOMB",
    ),
    "too many parts": (lambda: _many_entries(450), "TOO_MANY_PARTS"),
    "absurdly many parts": (lambda: _many_entries(3000), "TOO_MANY_PARTS"),
    "encrypted parts": (_flagged_encrypted, "FILE_ENCRYPTED"),
    "packed by LZMA": (lambda: packed(parts_of(good()), zipfile.ZIP_LZMA), "PART_COMPRESSION_UNKNOWN"),
    "parts on top of each other": (lambda: _poked(_entry(1) + 42, bytes(4)), "PARTS_OVERLAP"),
    "a part outside the file": (lambda: added(good(), {"../../evil": b"x"}), "PART_NAME_UNSAFE"),
    "a part with an absolute name": (lambda: added(good(), {"/etc/passwd": b"x"}), "PART_NAME_UNSAFE"),
    "a part on a drive": (lambda: added(good(), {"C:evil": b"x"}), "PART_NAME_UNSAFE"),
    "a part with control characters": (lambda: added(good(), {"xl/a\x07b": b"x"}), "PART_NAME_UNSAFE"),
    "a part that is a link": (_symlink_part, "PART_NAME_UNSAFE"),
    "a part twice but for case": (lambda: _twice("XL/WorkBook.xml"), "PART_TWICE"),
    "no sheet": (lambda: without(good(), sheet_part(good(), SHEET)), "PART_MISSING"),
    "no shared strings": (lambda: without(good(), STRINGS), "PART_MISSING"),
    "no workbook part": (lambda: without(good(), WORKBOOK), "FILE_NOT_XLSX"),
    "an entity bomb in a sheet": (lambda: _dtd(sheet_part(good(), SHEET)), "XML_HAS_DTD"),
    "an entity bomb in the workbook": (lambda: _dtd(WORKBOOK), "XML_HAS_DTD"),
    "an entity bomb in the strings": (lambda: _dtd(STRINGS), "XML_HAS_DTD"),
    "an entity bomb in the properties": (lambda: _dtd(CUSTOM), "XML_HAS_DTD"),
    "an entity bomb in UTF-16": (lambda: _entity_in_utf_16(sheet_part(good(), SHEET)), "XML_HAS_DTD"),
    "an odd encoding": (
        lambda: edited(good(), WORKBOOK, lambda text: _UTF_8.replace("UTF-8", "cp037") + text),
        "XML_ENCODING_UNKNOWN",
    ),
    "not even UTF-8": (
        lambda: packed(parts_of(good()) | {WORKBOOK: b'<?xml version="1.0"?><workbook>\xff\xfa</workbook>'}),
        "XML_ENCODING_UNKNOWN",
    ),
    "XML cut off": (lambda: replaced(good(), WORKBOOK, "</workbook>", ""), "PART_DAMAGED"),
    "an unknown entity": (lambda: _with('<c r="A300"><v>&x;</v></c>'), "PART_DAMAGED"),
    "a null character": (lambda: _with('<c r="A300"><v>&#0;</v></c>'), "PART_DAMAGED"),
    "elements without end": (lambda: _deep(60_000), "XML_TOO_DEEP"),
    "elements too deep": (lambda: _deep(50), "XML_TOO_DEEP"),
    "absurdly many elements": (
        lambda: _with_rows("".join(f'<row r="{n}"/>' for n in range(300, 210_300))),
        "XML_TOO_LARGE",
    ),
    "absurdly many cells": (_crowded, "TOO_MANY_CELLS"),
    "a cell at the end of the world": (lambda: _with('<c r="XFD1048576"><v>1</v></c>'), "CELL_TOO_FAR"),
    "a cell far to the right": (lambda: _with('<c r="XFD300"><v>1</v></c>'), "CELL_TOO_FAR"),
    "a cell far below": (lambda: _with('<c r="A100000"><v>1</v></c>'), "CELL_TOO_FAR"),
    "a far row without cell addresses": (
        lambda: _with_rows('<row r="1048576"><c><v>1</v></c></row>'),
        "CELL_TOO_FAR",
    ),
    "a cell twice": (lambda: _with('<c r="A300"><v>1</v></c><c r="A300"><v>2</v></c>'), "CELL_TWICE"),
    "an answer twice": (
        lambda: on_sheet(
            good(),
            SHEET,
            lambda text: text.replace("</sheetData>", '<row r="2"><c r="A1"><v>2</v></c></row></sheetData>'),
        ),
        "CELL_TWICE",
    ),
    "an absolute cell address": (lambda: _with('<c r="$A$300"><v>1</v></c>'), "CELL_ADDRESS_BROKEN"),
    "a cell address in Thai digits": (lambda: _with('<c r="A๓๐๐"><v>1</v></c>'), "CELL_ADDRESS_BROKEN"),
    "a row zero": (lambda: _with_rows('<row r="0"><c><v>1</v></c></row>'), "CELL_ADDRESS_BROKEN"),
    "a row of words": (lambda: _with_rows('<row r="last"><c><v>1</v></c></row>'), "CELL_ADDRESS_BROKEN"),
    "a text longer than Excel allows": (
        lambda: _with(f'<c r="A300" t="str"><v>{"ก" * LONGER_THAN_A_CELL}</v></c>'),
        "CELL_TEXT_TOO_LONG",
    ),
    "a text number beyond the end": (lambda: _with('<c r="A300" t="s"><v>99999</v></c>'), "STRING_NUMBER_BROKEN"),
    "a negative text number": (lambda: _with('<c r="A300" t="s"><v>-1</v></c>'), "STRING_NUMBER_BROKEN"),
    "a text number in words": (lambda: _with('<c r="A300" t="s"><v>first</v></c>'), "STRING_NUMBER_BROKEN"),
    "a formula longer than Excel allows": (
        lambda: _with(f'<c r="A300"><f>{"1+" * 4100}1</f></c>'),
        "FORMULA_TOO_LONG",
    ),
    "formulas that share a long text": (
        lambda: _with_rows(
            f'<row r="300"><c><f t="shared" si="0">{"A1+" * 300}1</f></c></row>'
            + "".join(f'<row r="{row}"><c><f t="shared" si="0"/></c></row>' for row in range(301, 1900))
        ),
        "TOO_MANY_FORMULAS",
    ),
    "too many texts": (
        lambda: replaced(good(), STRINGS, "</sst>", "<si><t/></si>" * 61_000 + "</sst>"),
        "TOO_MANY_STRINGS",
    ),
    "too many sheets": (
        lambda: replaced(
            good(),
            WORKBOOK,
            "</sheets>",
            "".join(f'<sheet name="x{n}" sheetId="{n}"/>' for n in range(9, 250)) + "</sheets>",
        ),
        "TOO_MANY_SHEETS",
    ),
    "too many names": (
        lambda: replaced(
            good(),
            WORKBOOK,
            "</definedNames>",
            "".join(f'<definedName name="x{n}">1</definedName>' for n in range(21_000)) + "</definedNames>",
        ),
        "TOO_MANY_NAMES",
    ),
    "two sheets of one name": (lambda: _renamed_like("1.1", "1.2"), "SHEET_NAME_TWICE"),
    "styles that are damaged": (lambda: replaced(good(), STYLES, "</styleSheet>", ""), "PART_DAMAGED"),
}
"""What no honest program writes, or what broke on the way."""
