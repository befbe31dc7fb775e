"""Tables on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from decimal import Decimal

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from pmqa_score.model.text import Language
from pmqa_score.texts import say

WIDE = 160
"""Columns where stdout is no terminal: nothing is cut off for want of one."""

Value = str | int | Decimal | None


def console() -> Console:
    """Return the console that prints results."""
    is_terminal = sys.stdout.isatty()
    return Console(file=sys.stdout, width=None if is_terminal else WIDE, highlight=False, emoji=False, soft_wrap=False)


def table(heads: Iterable[str], language: Language, *, title: str = "", numbers: Iterable[str] = ()) -> Table:
    """Return an empty table; *heads* are keys of the texts, those among *numbers* are aligned right."""
    right = set(numbers)
    made = Table(title=escape(title) or None, title_justify="left")
    for head in heads:
        label = escape(say("report", f"head.{head}", language))
        made.add_column(label, justify="right" if head in right else "left", no_wrap=head in right)
    return made


def add(made: Table, *values: Value, style: str = "") -> None:
    """Add a row; text is shown as it is, never read as markup."""
    made.add_row(*(escape(shown(value)) for value in values), style=style)


def shown(value: Value) -> str:
    """Return *value* for people: numbers with thousands separators, None as a dash.

    >>> shown(Decimal("1000.00")), shown(None)
    ('1,000', '–')
    """
    if value is None:
        return "–"
    if isinstance(value, Decimal):
        plain = f"{value:,.2f}"
        return plain.rstrip("0").rstrip(".")
    return str(value)
