"""Honest files that other programs and people make of the good workbook: same score, with what is to be told."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable

from support.package_edit import (
    CUSTOM,
    STRINGS,
    WORKBOOK,
    added,
    edited,
    on_sheet,
    packed,
    parts_of,
    replaced,
    without,
)
from support.returned import good, spot, with_words
from support.sheet_surgery import (
    copied,
    deleted,
    hidden,
    inserted,
    renamed,
    reordered,
    with_name,
    without_names,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
SHEETS = ("1.1", "1.2", "2.1")


def _each_part(change: Callable[[str], str], suffix: str = ".xml") -> bytes:
    parts = parts_of(good())
    return packed(
        {name: change(data.decode()).encode() if name.endswith(suffix) else data for name, data in parts.items()}
    )


def _each_sheet(change: Callable[[str], str]) -> bytes:
    data = good()
    for sheet in SHEETS:
        data = on_sheet(data, sheet, change)
    return data


def _prefixed(text: str) -> str:
    if f'xmlns="{MAIN}"' not in text:
        return text
    body = re.sub(r"<(/?)([A-Za-z]\w*)(?=[\s/>])", r"<\1x:\2", text)
    return body.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')


def _inline() -> bytes:
    """Return the good workbook with inline strings and no shared ones."""
    strings = re.findall(r"<si>(.*?)</si>", parts_of(good())[STRINGS].decode(), re.DOTALL)
    parts = parts_of(good())
    changed = {
        name: re.sub(
            r't="s"><v>(\d+)</v>', lambda m: f't="inlineStr"><is>{strings[int(m[1])]}</is>', data.decode()
        ).encode()
        for name, data in parts.items()
        if name.startswith("xl/worksheets/sheet")
    }
    rels = re.sub(r"<Relationship [^>]*sharedStrings[^>]*/>", "", parts["xl/_rels/workbook.xml.rels"].decode())
    return without(packed(parts | changed | {"xl/_rels/workbook.xml.rels": rels.encode()}), STRINGS)


def _rich(text: str) -> str:
    return re.sub(r"<si><t([^>]*)>([^<])([^<]*)</t></si>", r"<si><r><t\1>\2</t></r><r><rPr/><t\1>\3</t></r></si>", text)


def _hinted(text: str) -> str:
    return re.sub(r"</t></si>", '</t><rPh sb="0" eb="1"><t>ふり</t></rPh><phoneticPr fontId="1"/></si>', text)


def _without_addresses(text: str) -> str:
    """Return a sheet whose rows and cells do not say where they are; empty ones fill the gaps."""
    rows = {int(number): body for number, body in re.findall(r'<row r="(\d+)"[^>]*?>(.*?)</row>', text, re.DOTALL)}
    lines = []
    for number in range(1, max(rows) + 1):
        cells = dict(re.findall(r'<c r="([A-Z]+)\d+"((?:[^>]*[^/])?(?:/>|>.*?</c>))', rows.get(number, ""), re.DOTALL))
        last = max(map(ord, cells), default=64)
        lines.append("<row>" + "".join(f"<c{cells.get(chr(n), '/>')}" for n in range(65, last + 1)) + "</row>")
    return re.sub(
        r"<sheetData>.*</sheetData>", lambda _: "<sheetData>" + "".join(lines) + "</sheetData>", text, flags=re.DOTALL
    )


def _values_only() -> bytes:
    return _each_part(lambda text: re.sub(r"<f(?: [^>]*)?/>|<f(?: [^>]*)?>.*?</f>", "", text, flags=re.DOTALL))


def _with_dimension(text: str, extent: str) -> str:
    """Return a sheet that says how far it reaches, as most programs write it."""
    return text.replace("<sheetViews>", f'<dimension ref="{extent}"/><sheetViews>', 1)


def _uncalculated() -> bytes:
    return _each_part(lambda text: re.sub(r"(</f>)<v>.*?</v>", r"\1", text, flags=re.DOTALL))


def _relation_to_custom(parts: dict[str, bytes]) -> str:
    return re.sub(r"<Relationship [^>]*custom-properties[^>]*/>", "", parts["_rels/.rels"].decode())


def _without_properties() -> bytes:
    parts = parts_of(good())
    return without(packed(parts | {"_rels/.rels": _relation_to_custom(parts).encode()}), CUSTOM)


def _cut_and_pasted() -> bytes:
    """Return the good workbook after in_1_2_q_3_note was cut and pasted below the form: its name went along."""
    return with_name(good(), "in_1_2_q_3_note", "'1.2'!$D$90")


def _below(sheet: str) -> str:
    return spot(f"in_{sheet.replace('.', '_')}_rationale").ref


def _differing_copy() -> bytes:
    data = copied(good(), "1.1", "1.1 (2)")
    ref = spot("in_1_1_percent").ref
    part = "xl/worksheets/copy.xml"
    return edited(data, part, lambda text: re.sub(rf'(<c r="{ref}"[^>]*><v>)50', r"\g<1>95", text))


def _foreign(cell: str) -> bytes:
    data = copied(good(), "1.1", "notes")
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{cell}</row></sheetData></worksheet>'
    return packed(parts_of(data) | {"xl/worksheets/copy.xml": sheet.encode()})


SAME: dict[str, tuple[Callable[[], bytes], str]] = {
    "as it was returned": (good, "–"),
    "stored without compression": (lambda: packed(parts_of(good()), zipfile.ZIP_STORED), "–"),
    "parts in another order": (lambda: packed(dict(reversed(parts_of(good()).items()))), "–"),
    "part names in capitals": (lambda: packed({name.upper(): data for name, data in parts_of(good()).items()}), "–"),
    "entries for folders": (lambda: packed({"xl/": b"", "xl/worksheets/": b"", **parts_of(good())}), "–"),
    "a byte order mark in every part": (lambda: _each_part(lambda text: "\ufeff" + text), "–"),
    "every part in UTF-16": (
        lambda: packed(
            {name: data.decode().replace("UTF-8", "UTF-16").encode("utf-16") for name, data in parts_of(good()).items()}
        ),
        "–",
    ),
    "prefixed tags": (lambda: _each_part(_prefixed), "–"),
    "the strict namespace": (lambda: _each_part(lambda text: text.replace(MAIN, STRICT)), "–"),
    "a dimension": (lambda: _each_sheet(lambda text: _with_dimension(text, "A1:Z90")), "–"),
    "a wrong dimension": (lambda: _each_sheet(lambda text: _with_dimension(text, "A1")), "–"),
    "a huge dimension": (lambda: _each_sheet(lambda text: _with_dimension(text, "A1:XFD1048576")), "–"),
    "cells without addresses": (lambda: _each_sheet(_without_addresses), "–"),
    "comments and CDATA": (
        lambda: _each_sheet(lambda text: text.replace("<sheetData>", "<!-- </sheetData> --><sheetData><!-- x -->")),
        "–",
    ),
    "dates counted from 1904": (
        lambda: edited(good(), WORKBOOK, lambda text: text.replace("<workbookPr ", '<workbookPr date1904="1" ')),
        "–",
    ),
    "inline strings": (_inline, "–"),
    "rich text": (lambda: edited(good(), STRINGS, _rich), "–"),
    "phonetic hints": (lambda: edited(good(), STRINGS, _hinted), "–"),
    "absolute targets": (
        lambda: edited(good(), "xl/_rels/workbook.xml.rels", lambda text: text.replace('Target="', 'Target="/xl/')),
        "–",
    ),
    "far styled rows and cells": (
        lambda: on_sheet(
            good(),
            "1.1",
            lambda text: text.replace(
                "</sheetData>", '<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row></sheetData>'
            ),
        ),
        "–",
    ),
    "thousands of styled empty cells": (
        lambda: on_sheet(
            good(),
            "1.1",
            lambda text: text.replace(
                "</sheetData>",
                "".join(f'<row r="{r}">' + '<c s="1"/>' * 26 + "</row>" for r in range(200, 1200)) + "</sheetData>",
            ),
        ),
        "–",
    ),
    "no program and no save time": (lambda: without(good(), "docProps/app.xml", "docProps/core.xml"), "–"),
    "no styles": (lambda: without(good(), "xl/styles.xml"), "–"),
    "a thumbnail and printer settings": (
        lambda: added(good(), {"docProps/thumbnail.jpeg": b"x", "xl/printerSettings/printerSettings1.bin": b"x"}),
        "–",
    ),
    # the stamp
    "without document properties": (_without_properties, "STAMP_WITHOUT_PROPERTIES"),
    "without the hidden stamp sheet": (lambda: deleted(good(), "_meta"), "FORMULA_CHANGED STAMP_WITHOUT_SHEET"),
    # defined names
    "without defined names": (lambda: without_names(good()), "FOUND_BY_LAYOUT"),
    "without the name of one input": (lambda: without_names(good(), "in_1_1_percent"), "FOUND_BY_LAYOUT"),
    "one name broken": (lambda: with_name(good(), "in_1_1_percent", "#REF!"), "FOUND_BY_LAYOUT"),
    "one name a constant": (lambda: with_name(good(), "in_1_1_percent", "100"), "FOUND_BY_LAYOUT"),
    "one name a range": (lambda: with_name(good(), "in_1_1_percent", "'1.1'!$A$1:$B$9"), "FOUND_BY_LAYOUT"),
    "names twice, at odds": (
        lambda: replaced(
            good(),
            WORKBOOK,
            "</definedNames>",
            "<definedName name=\"in_1_1_percent\">'1.1'!$A$1</definedName></definedNames>",
        ),
        "FOUND_BY_LAYOUT",
    ),
    "names without locks": (
        lambda: edited(good(), WORKBOOK, lambda text: re.sub(r"(!)\$([A-Z]+)\$(\d+)<", r"\1\2\3<", text)),
        "–",
    ),
    "one name moved by cut and paste": (_cut_and_pasted, "INPUT_MOVED"),
    "every name to one cell": (
        lambda: edited(good(), WORKBOOK, lambda text: re.sub(r"'1\.2'!\$[A-Z]+\$\d+", "'1.2'!$A$1", text)),
        "FOUND_BY_LAYOUT",
    ),
    # sheets
    "a sheet renamed": (lambda: renamed(good(), "1.1", "หัวข้อ 1.1"), "SHEET_RENAMED"),
    "a sheet renamed to an apostrophe": (lambda: renamed(good(), "1.2", "ok"), "SHEET_RENAMED"),
    "a sheet renamed by a careless program": (
        lambda: renamed(good(), "1.1", "first", follow=False),
        "FOUND_BY_LAYOUT SHEET_RENAMED",
    ),
    "a sheet renamed, no names": (
        lambda: without_names(renamed(good(), "1.1", "first")),
        "FOUND_BY_LAYOUT SHEET_RENAMED",
    ),
    "two sheets with swapped names, no names": (
        lambda: without_names(renamed(renamed(renamed(good(), "1.1", "x"), "1.2", "1.1"), "x", "1.2")),
        "FOUND_BY_LAYOUT SHEET_RENAMED",
    ),
    "sheets in another order": (lambda: reordered(good()), "SHEETS_REORDERED"),
    "a hidden sheet": (lambda: hidden(good(), "1.2"), "SHEET_HIDDEN"),
    "a very hidden sheet": (lambda: hidden(good(), "1.2", "veryHidden"), "SHEET_HIDDEN"),
    "a copied sheet": (lambda: copied(good(), "1.1", "1.1 (2)"), "SHEET_COPY"),
    "a copied sheet with other answers": (
        _differing_copy,
        "SHEET_COPY_DIFFERS",
    ),
    "a copied sheet, the first deleted": (
        lambda: deleted(copied(good(), "1.1", "1.1 (2)"), "1.1"),
        "FORMULA_CHANGED FOUND_BY_LAYOUT SHEETS_REORDERED SHEET_RENAMED",
    ),
    "a foreign sheet": (lambda: _foreign('<c r="A1"><v>1</v></c>'), "SHEET_UNKNOWN"),
    "a foreign sheet with a far cell": (lambda: _foreign('<c r="XFD1"><v>1</v></c>'), "SHEET_UNKNOWN"),
    "unprotected sheets": (
        lambda: _each_sheet(lambda text: re.sub(r"<sheetProtection [^>]*/>", "", text)),
        "SHEETS_UNPROTECTED",
    ),
    # rows and columns
    "a row inserted at the top": (lambda: inserted(good(), "1.1", rows=(1, 1)), "SHEET_SHIFTED"),
    "three rows inserted above the percent": (
        lambda: inserted(good(), "1.1", rows=(spot("in_1_1_percent").row + 1, 3)),
        "SHEET_SHIFTED",
    ),
    "a row inserted between strengths": (
        lambda: inserted(good(), "1.1", rows=(spot("in_1_1_strength_2").row + 1, 1)),
        "SHEET_SHIFTED",
    ),
    "a column inserted": (lambda: inserted(good(), "1.1", columns=(2, 1)), "SHEET_SHIFTED"),
    "rows inserted, no names": (
        lambda: without_names(inserted(good(), "1.1", rows=(2, 2))),
        "FOUND_BY_LAYOUT SHEET_SHIFTED",
    ),
    # the rest
    "something beside the form": (
        lambda: with_words(good(), "1.1", "Z90", "text ปรึกษาหัวหน้าคณะ"),
        "OUTSIDE_THE_FORM",
    ),
    "values without formulas": (_values_only, "FORMULAS_DROPPED"),
    "nothing calculated": (_uncalculated, "–"),
    "macros": (lambda: added(good(), {"xl/vbaProject.bin": b"x"}), "FILE_HAS_MACROS"),
    "external links": (
        lambda: added(good(), {"xl/externalLinks/externalLink1.xml": b"<x/>"}),
        "FILE_HAS_EXTERNAL_LINKS",
    ),
    "embedded objects": (lambda: added(good(), {"xl/embeddings/o.bin": b"x"}), "FILE_HAS_EMBEDDED_OBJECTS"),
}
"""Case → (how to make it, codes of all problems; – = none)."""
