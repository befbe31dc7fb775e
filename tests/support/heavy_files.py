"""Files as heavy as the limits allow: what reading costs at worst."""

from __future__ import annotations

from collections.abc import Callable

from support.package_edit import STRINGS, edited, on_sheet, packed, parts_of, sheet_part, without
from support.returned import good


def _rows(text: str, rows: str) -> str:
    return text.replace("</sheetData>", rows + "</sheetData>")


def _elements_with_attributes() -> bytes:
    """Return a sheet of 195,000 elements, each with an attribute of its own."""
    rows = "".join(f'<c a="{number:x}"/>' for number in range(195_000))
    return on_sheet(good(), "1.1", lambda text: _rows(text, f'<row r="300">{rows}</row>'))


def _one_element_of_many_attributes() -> bytes:
    attributes = " ".join(f'a{number}=""' for number in range(350_000))
    return on_sheet(good(), "1.1", lambda text: _rows(text, f'<row r="300" {attributes}/>'))


def _many_cells_on_every_sheet() -> bytes:
    """Return sheets of 19,000 filled cells each."""
    cells = "".join(f'<row r="{row}">{"<c><v>1.5</v></c>" * 35}</row>' for row in range(300, 840))
    data = good()
    for sheet in ("1.1", "1.2", "2.1"):
        data = on_sheet(data, sheet, lambda text: _rows(text, cells))
    return data


def _long_texts() -> bytes:
    """Return 240 shared strings of 10,000 characters, three bytes each."""
    many = "".join(f"<si><t>{number}{'ก' * 10_000}</t></si>" for number in range(240))
    return edited(good(), STRINGS, lambda text: text.replace("</sst>", many + "</sst>"))


def _many_strings() -> bytes:
    many = "".join(f"<si><t>{number}</t></si>" for number in range(59_000))
    return edited(good(), STRINGS, lambda text: text.replace("</sst>", many + "</sst>"))


def _names() -> bytes:
    many = "".join(f"<definedName name=\"x{n}\">'1.1'!$A${n + 1}</definedName>" for n in range(19_000))
    return edited(good(), "xl/workbook.xml", lambda text: text.replace("</definedNames>", many + "</definedNames>"))


def _deep_formula() -> bytes:
    formula = "(" * 4000 + "1" + ")" * 4000
    return on_sheet(good(), "1.1", lambda text: _rows(text, f'<row r="300"><c r="A300"><f>{formula}</f></c></row>'))


def _shared_formulas() -> bytes:
    """Return 15,000 cells that share one formula, written out up to the limit."""
    master = '<c><f t="shared" si="0">A1*B2-C3+$D$4/5</f></c>'
    dependants = '<c><f t="shared" si="0"/></c>' * 30
    rows = "".join(f'<row r="{row}">{dependants}</row>' for row in range(301, 800))
    return on_sheet(good(), "1.1", lambda text: _rows(text, f'<row r="300">{master}</row>' + rows))


def _noise() -> bytes:
    """Return a part that does not compress, so that no ratio tells."""
    parts = parts_of(good())
    part = sheet_part(good(), "1.1")
    noise = "".join(f"<!--{(number * 2654435761) % 2**32:x}-->" for number in range(180_000))
    return packed(parts | {part: parts[part].replace(b"<sheetData>", noise.encode() + b"<sheetData>")})


HEAVY: dict[str, Callable[[], bytes]] = {
    "elements with attributes": _elements_with_attributes,
    "one element of many attributes": _one_element_of_many_attributes,
    "many cells on every sheet": _many_cells_on_every_sheet,
    "long texts": _long_texts,
    "many strings": _many_strings,
    "many names": _names,
    "a deep formula": _deep_formula,
    "shared formulas": _shared_formulas,
    "comments": _noise,
    "nothing but a sheet": lambda: without(good(), "docProps/app.xml", "docProps/core.xml"),
}
