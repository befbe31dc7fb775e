"""Words for what a formula found."""

from __future__ import annotations

from pmqa_score.workbook.formulas.references import quoted


def yes_or_no(test: str, yes: str, no: str) -> str:
    """Return *yes* where *test* is true, else *no*."""
    return f"IF({test},{quoted(yes)},{quoted(no)})"
