"""Words for what a formula found."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.workbook.formulas.references import quoted


def told(cell: str, shown: Mapping[str, str]) -> str:
    """Return the words for the finding in *cell*, empty where it is none of *shown* (finding → words)."""
    chain = quoted("")
    for finding, text in reversed(list(shown.items())):
        chain = f"IF({cell}={quoted(finding)},{quoted(text)},{chain})"
    return chain


def yes_or_no(test: str, yes: str, no: str) -> str:
    """Return *yes* where *test* is true, else *no*."""
    return f"IF({test},{quoted(yes)},{quoted(no)})"
