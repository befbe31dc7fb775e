"""What an input cell holds, made safe: nothing pasted into it can break what is computed from it."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.workbook.formulas.references import quoted

RUBBISH = "x"
"""What stands for an answer that is none: a text where a number is meant, a choice not on the list, an error."""


def number(cell: str) -> str:
    """Return the number in *cell*; empty while it is blank."""
    return f"IF(ISNUMBER({cell}),{cell},{_unless_blank(cell, quoted(RUBBISH), blank=quoted(''))})"


def given(cell: str) -> str:
    """Return 1 where *cell* holds words, 0 while it is blank."""
    return _unless_blank(cell, "1", blank="0")


def picked(cell: str, options: Sequence[tuple[str, int]], *, blank: str) -> str:
    """Return the number that stands for the option which *cell* shows, *blank* while it is blank."""
    chain = quoted(RUBBISH)
    for shown, meaning in reversed(options):
        chain = f"IF(TRIM({cell})={quoted(shown)},{meaning},{chain})"
    return _unless_blank(cell, chain, blank=blank)


def _unless_blank(cell: str, held: str, *, blank: str) -> str:
    return f'IF(ISERROR({cell}),{quoted(RUBBISH)},IF(TRIM({cell})="",{blank},{held}))'
