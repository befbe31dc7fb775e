"""Numbers: a cell's double as an exact decimal, and what was typed as text, where it can only mean one thing."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from pmqa_score.workbook.plain_text import number_text

Doubt = Literal["", "ambiguous", "not a number", "date"]

_PLAIN = re.compile(r"[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})", re.ASCII)
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3}){1,4}(\.\d{1,15})?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[+-]?\d{1,15},\d{1,15}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ].*)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}", re.ASCII)


_WHOLE = 1e15  # beyond this, a double does not hold every digit


class Numeral(NamedTuple):
    """What a text says as a number; ``doubt`` is why not, ``comma`` and ``percent`` what was understood on the way."""

    value: Decimal | None
    doubt: Doubt = ""
    comma: bool = False
    percent: bool = False


def numeral(text: str) -> Numeral:
    """Return the number that *text* can only mean.

    >>> numeral("๕๐ %")
    Numeral(value=Decimal('50'), doubt='', comma=False, percent=True)
    >>> numeral("1,234").doubt  # 1234, or 1.234?
    'ambiguous'
    """
    shown = number_text(text)
    has_percent = shown.endswith("%")
    digits = shown.removesuffix("%")
    if _PLAIN.fullmatch(digits):
        return Numeral(Decimal(digits), percent=has_percent)
    if _GROUPED.fullmatch(digits):
        if digits.count(",") == 1 and "." not in digits:
            return Numeral(None, "ambiguous")
        return Numeral(Decimal(digits.replace(",", "")), comma=True, percent=has_percent)
    if _DECIMAL_COMMA.fullmatch(digits):
        return Numeral(Decimal(digits.replace(",", ".")), comma=True, percent=has_percent)
    return Numeral(None, "date" if _DATE.fullmatch(shown) else "not a number")


def exact(number: float) -> Decimal:
    """Return the shortest decimal that a cell's finite double stands for; whole numbers without a fraction.

    >>> exact(50.0), exact(1.1000000000000001)
    (Decimal('50'), Decimal('1.1'))
    """
    return Decimal(int(number)) if number.is_integer() and abs(number) < _WHOLE else Decimal(repr(number))
