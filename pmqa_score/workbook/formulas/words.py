"""Words for what a formula found."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.workbook.formulas.references import quoted


def one_of(number: str, words: Sequence[str]) -> str:
    """Return the word with that *number*, from 1."""
    return f"CHOOSE({number},{','.join(map(quoted, words))})"


def yes_or_no(test: str, yes: str, no: str) -> str:
    """Return *yes* where *test* is true, else *no*."""
    return f"IF({test},{quoted(yes)},{quoted(no)})"
