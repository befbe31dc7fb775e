"""Fill a page of ``pages/`` with a view: words from the texts, everything escaped."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, partial
from importlib.resources import files
from typing import Any

import jinja2

from pmqa_score.model.text import Language
from pmqa_score.scoring.rounding import half_up
from pmqa_score.texts import say

ROOM = "report_pages"

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""What XML forbids, and what breaks lines unseen."""


def fill(name: str, language: Language, **values: Any) -> str:
    """Return the page *name* with *values*; ``t(key, …)`` in it says an entry of the texts in *language*."""
    return _pages().get_template(name).render(t=partial(_say, language), lang=language, **values)


def part(name: str) -> str:
    """Return a file of ``pages/`` as it is."""
    return (files(__package__) / "pages" / name).read_text(encoding="utf-8")


def plain(value: Decimal | int) -> str:
    """Return a number as short as it can be, with thousands marked.

    >>> plain(Decimal("52.50")), plain(Decimal(1000))
    ('52.5', '1,000')
    """
    return cents(Decimal(value)).rstrip("0").removesuffix(".")


def whole_number(value: Decimal) -> Decimal:
    """Return *value* rounded half up to a whole number, where room is short.

    >>> whole_number(Decimal("366.50"))
    Decimal('367')
    """
    return value.quantize(Decimal(1), ROUND_HALF_UP)


def cents(value: Decimal) -> str:
    """Return points earned, always with 2 decimals.

    >>> cents(Decimal("1512.5"))
    '1,512.50'
    """
    return f"{half_up(value):,f}".replace("-", "−")


def printable(value: object) -> object:
    """Return *value* without the characters that a page cannot hold."""
    if isinstance(value, str) and _UNPRINTABLE.search(value):
        return type(value)(_UNPRINTABLE.sub("", value))
    return value


def _say(language: Language, key: str, **values: object) -> str:
    return say(ROOM, key, language, **values)


@cache
def _pages() -> jinja2.Environment:
    pages = jinja2.Environment(
        loader=jinja2.PackageLoader("pmqa_score.report", "pages"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.filters |= {"plain": plain, "cents": cents, "whole_number": whole_number}
    return pages
