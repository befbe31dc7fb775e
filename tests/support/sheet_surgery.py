"""What people do to sheets: insert rows and columns, rename, move, copy and delete; as a spreadsheet program would."""

from __future__ import annotations

import re
from functools import partial
from html import escape, unescape

from support.package_edit import WORKBOOK, edited, packed, parts_of, sheet_part

from pmqa_score.workbook.plan import column_letters

_REFERENCE = re.compile(
    r"""("[^"]*")|((?:'([^']+)'|\b([A-Za-z_]\w*))!)?(?<![\w.])(\$?)([A-Z]{1,2})(\$?)(\d+)\b(?::(\$?)([A-Z]{1,2})(\$?)(\d+)\b)?(?!\()"""
)
_CELL = re.compile(r'(<c r=")([A-Z]+)(\d+)(")')
_ROW = re.compile(r'(<row r=")(\d+)(")')


def inserted(data: bytes, sheet: str, *, rows: tuple[int, int] = (0, 0), columns: tuple[int, int] = (0, 0)) -> bytes:
    """Return *data* with lines put into *sheet*: (before which row or column, how many), both counted from 1.

    A negative number takes lines away. Formulas and defined names follow, as in a spreadsheet program.
    """
    surgery = _Surgery(sheet, rows, columns)
    part = sheet_part(data, sheet)
    parts = parts_of(data)
    text = _ROW.sub(surgery.row, _CELL.sub(surgery.cell, _dropped(parts[part].decode(), surgery)))
    changed = {part: text.encode()}
    for name in _sheet_names(parts):
        where = sheet_part(data, name)
        body = (changed.get(where) or parts[where]).decode()
        changed[where] = re.sub(r"(<f>)(.*?)(</f>)", partial(surgery.formula, sheet=name), body).encode()
    names = re.sub(
        r"(<definedName [^>]*>)(.*?)(</definedName>)", partial(surgery.formula, sheet=""), parts[WORKBOOK].decode()
    )
    return packed(parts | changed | {WORKBOOK: names.encode()})


class _Surgery:
    def __init__(self, sheet: str, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        self.sheet, self.rows, self.columns = sheet, rows, columns

    def row(self, match: re.Match[str]) -> str:
        return f"{match[1]}{_moved(int(match[2]), self.rows)}{match[3]}"

    def cell(self, match: re.Match[str]) -> str:
        return f"{match[1]}{self._column(match[2])}{_moved(int(match[3]), self.rows)}{match[4]}"

    def formula(self, match: re.Match[str], sheet: str) -> str:
        changed = _REFERENCE.sub(lambda found: self._reference(found, sheet), unescape(match[2]))
        return match[1] + escape(changed, quote=False) + match[3]

    def _reference(self, match: re.Match[str], sheet: str) -> str:
        if match[1] or (match[3] or match[4] or sheet) != self.sheet:
            return match[0]
        if self._is_gone(int(match[8])) and not match[10]:
            return "#REF!"
        text = (match[2] or "") + self._corner(*match.group(5, 6, 7, 8))
        return text + (":" + self._corner(*match.group(9, 10, 11, 12)) if match[10] else "")

    def _is_gone(self, row: int) -> bool:
        at, count = self.rows
        return at <= row < at - count

    def _corner(self, lock_column: str, column: str, lock_row: str, row: str) -> str:
        return f"{lock_column}{self._column(column)}{lock_row}{_moved(int(row), self.rows)}"

    def _column(self, letters: str) -> str:
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - 64
        return column_letters(_moved(number, self.columns) - 1)


def _moved(line: int, change: tuple[int, int]) -> int:
    at, count = change
    return line + count if at and line >= at else line


def _dropped(text: str, surgery: _Surgery) -> str:
    """Return the XML of a sheet without the rows that are taken away."""
    at, count = surgery.rows
    for row in range(at, at - count):
        text = re.sub(rf'<row r="{row}"[^>]*?(?:/>|>.*?</row>)', "", text, count=1, flags=re.DOTALL)
    return text


def _sheet_names(parts: dict[str, bytes]) -> list[str]:
    return [unescape(name) for name in re.findall(r'<sheet name="([^"]*)"', parts[WORKBOOK].decode())]


def renamed(data: bytes, old: str, new: str, *, follow: bool = True) -> bytes:
    """Return *data* with a sheet renamed; formulas and names follow, unless a careless program did it."""
    data = edited(data, WORKBOOK, lambda text: text.replace(f'<sheet name="{old}"', f'<sheet name="{new}"'))
    if not follow:
        return data
    parts = parts_of(data)
    sheets = {name: part for name, part in parts.items() if name.startswith("xl/worksheets/sheet")}
    texts = sheets | {WORKBOOK: parts[WORKBOOK]}
    return packed(
        parts | {name: text.replace(f"'{old}'!".encode(), f"'{new}'!".encode()) for name, text in texts.items()}
    )


def reordered(data: bytes) -> bytes:
    """Return *data* with its sheets in the opposite order."""

    def change(text: str) -> str:
        sheets = re.findall(r"<sheet [^>]*/>", text)
        return re.sub(r"<sheets>.*</sheets>", "<sheets>" + "".join(reversed(sheets)) + "</sheets>", text)

    return edited(data, WORKBOOK, change)


def hidden(data: bytes, sheet: str, state: str = "hidden") -> bytes:
    """Return *data* with a sheet hidden."""
    return edited(data, WORKBOOK, lambda text: text.replace(f'name="{sheet}"', f'name="{sheet}" state="{state}"'))


def deleted(data: bytes, sheet: str) -> bytes:
    """Return *data* without a sheet; names and formulas that pointed there are broken."""
    gone = re.compile(rf"'?{re.escape(sheet)}'?!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?")
    parts = {
        name: gone.sub("#REF!", part.decode()).encode() if name.startswith(("xl/workbook", "xl/worksheets/")) else part
        for name, part in parts_of(data).items()
    }
    return edited(packed(parts), WORKBOOK, lambda text: re.sub(rf'<sheet name="{re.escape(sheet)}"[^>]*/>', "", text))


def copied(data: bytes, sheet: str, name: str) -> bytes:
    """Return *data* with a copy of a sheet, called *name*, at the end; its names belong to the copy alone."""
    parts = parts_of(data)
    part = sheet_part(data, sheet)
    ids = [int(number) for number in re.findall(r'Id="rId(\d+)"', parts["xl/_rels/workbook.xml.rels"].decode())]
    link = f"rId{max(ids) + 1}"
    relation = f'<Relationship Id="{link}" Type="http://x/worksheet" Target="worksheets/copy.xml"/></Relationships>'
    rels = parts["xl/_rels/workbook.xml.rels"].decode().replace("</Relationships>", relation)
    local = '<definedName name="in_1_1_percent" localSheetId="9">#REF!</definedName></definedNames>'
    book = parts[WORKBOOK].decode().replace("</sheets>", f'<sheet name="{name}" sheetId="99" r:id="{link}"/></sheets>')
    changed = {
        WORKBOOK: book.replace("</definedNames>", local).encode(),
        "xl/_rels/workbook.xml.rels": rels.encode(),
        "xl/worksheets/copy.xml": parts[part],
    }
    return packed(parts | changed)


def without_names(data: bytes, pattern: str = ".*") -> bytes:
    """Return *data* without the defined names that match *pattern*."""
    return edited(
        data, WORKBOOK, lambda text: re.sub(rf'<definedName name="(?:{pattern})"[^>]*>.*?</definedName>', "", text)
    )


def with_name(data: bytes, name: str, target: str) -> bytes:
    """Return *data* with a defined name pointing elsewhere."""
    return edited(
        data,
        WORKBOOK,
        lambda text: re.sub(
            rf'(<definedName name="{name}">)[^<]*', lambda match: match[1] + escape(target, quote=False), text
        ),
    )
