"""Formulas as text: compared without regard to how a program spells them, moved like a spreadsheet moves them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Context, Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

from pmqa_score.workbook.numerals import exact
from pmqa_score.workbook.plan import column_letters

_TOKEN = re.compile(
    r"""(?P<string>"(?:[^"]|"")*")|(?P<sheet>'(?:[^']|'')+'(?=!))|(?P<word>[\w.$\\]+)|(?P<space>\s+)|(?P<sign>.)""",
    re.DOTALL,
)
_REFERENCE = re.compile(r"(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})")
_AS_WRITTEN = Context(prec=15)  # what LibreOffice writes of a number; Excel writes up to 17 digits

Move = Callable[[str, int, int], tuple[int, int] | None]
"""From sheet, row and column of a cell to the row and column where it stands now; None where nobody knows."""


@lru_cache(maxsize=1 << 13)
def canonical(formula: str) -> str:
    """Return *formula* without blanks, sheet quotes, ``_xlfn.`` and case; numbers at 15 digits; texts as they are.

    >>> canonical("=if( 'Sum'!$A$1, 0.10, TRUE() )") == canonical("IF(Sum!$A$1,0.1,TRUE)")
    True
    """
    return (
        "".join(map(_plain, _TOKEN.finditer(formula.strip().removeprefix("="))))
        .replace("TRUE()", "TRUE")
        .replace("FALSE()", "FALSE")
    )


@lru_cache(maxsize=1 << 13)
def shifted(formula: str, rows: int, columns: int) -> str:
    """Return *formula* as it reads when filled from its cell to one *rows* down and *columns* right.

    >>> shifted("A1*$B$2", 1, 1)
    'B2*$B$2'
    """

    def moved(match: re.Match[str]) -> str:
        lock_column, letters, lock_row, row = match.groups()
        column = _column(letters) + (0 if lock_column else columns)
        line = int(row) + (0 if lock_row else rows)
        return f"{lock_column}{column_letters(column)}{lock_row}{line}" if column >= 0 and line > 0 else "#REF!"

    return _each_reference(formula, lambda _sheet, match: moved(match))


def relocated(formula: str, sheet: str, move: Move, renamed: Mapping[str, str]) -> str | None:
    """Return *formula*, written on *sheet*, after its cells have moved as *move* says; None where one is not known.

    ``renamed`` is what sheets are called now, by their old name.
    """
    lost = False

    def moved(where: str, match: re.Match[str]) -> str:
        nonlocal lost
        lock_column, letters, lock_row, row = match.groups()
        target = move(where or sheet, int(row) - 1, _column(letters))
        if target is None:
            lost = True
            return match[0]
        return f"{lock_column}{column_letters(target[1])}{lock_row}{target[0] + 1}"

    result = _each_reference(formula, moved, renamed)
    return None if lost else result


def constant(formula: str) -> Decimal | None:
    """Return what *formula* gives if it is plain arithmetic over literal numbers, else None.

    >>> constant("25+25")
    Decimal('50')
    """
    tokens = _ARITHMETIC.findall(formula.strip().removeprefix("="))
    if "".join(tokens) != re.sub(r"\s", "", formula.strip().removeprefix("=")) or not 0 < len(tokens) <= _LONGEST:
        return None
    try:
        return exact(float(_Arithmetic(tokens).result()))  # the double a cell would hold
    except (ArithmeticError, ValueError):
        return None


_ARITHMETIC = re.compile(r"\d{1,15}(?:\.\d{1,15})?|[-+*/()]", re.ASCII)
_LONGEST = 40


class _Arithmetic:
    """Sum := product {± product}; product := value {*/ value}; value := number | ( sum ) | ± value."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = [*tokens, ""]

    def result(self) -> Fraction:
        value = self._sum()
        if self.tokens != [""]:
            raise ValueError(self.tokens)
        return value

    def _sum(self) -> Fraction:
        value = self._product()
        while self.tokens[0] in ("+", "-"):
            sign = self.tokens.pop(0)
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> Fraction:
        value = self._value()
        while self.tokens[0] in ("*", "/"):
            sign = self.tokens.pop(0)
            other = self._value()
            value = value * other if sign == "*" else value / other
        return value

    def _value(self) -> Fraction:
        head = self.tokens.pop(0)
        if head in ("+", "-"):
            return self._value() if head == "+" else -self._value()
        if head == "(":
            value = self._sum()
            if self.tokens.pop(0) != ")":
                raise ValueError(head)
            return value
        return Fraction(head)


def _each_reference(
    formula: str, change: Callable[[str, re.Match[str]], str], renamed: Mapping[str, str] | None = None
) -> str:
    """Return *formula* with each cell reference changed; ``change`` gets the sheet it names (empty = none)."""
    pieces: list[str] = []
    sheet = ""
    tokens = [(match.lastgroup, match[0]) for match in _TOKEN.finditer(formula)]
    following = [*(text for _, text in tokens[1:]), ""]
    for (kind, text), after in zip(tokens, following, strict=False):  # no token has none that follows
        reference = _REFERENCE.fullmatch(text) if kind == "word" and after not in ("(", "!") else None
        if after == "!":
            sheet = text[1:-1].replace("''", "'") if kind == "sheet" else text
            now = (renamed or {}).get(sheet, sheet)
            pieces.append(text if now == sheet else "'" + now.replace("'", "''") + "'")
            continue
        pieces.append(change(sheet, reference) if reference else text)
        if text not in ("!", ":") and after != ":":  # a range's second corner lies on the sheet of the first
            sheet = ""
    return "".join(pieces)


def _plain(match: re.Match[str]) -> str:
    kind, text = match.lastgroup, match[0]
    if kind == "space":
        return ""
    if kind == "sheet":
        return text[1:-1].upper().replace(" ", "")
    if kind == "word":
        return _number(text) if text[0].isdigit() or text[0] == "." else text.upper().removeprefix("_XLFN.")
    return text


def _number(text: str) -> str:
    try:
        return str(_AS_WRITTEN.create_decimal(text).normalize())
    except InvalidOperation:
        return text.upper()


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
