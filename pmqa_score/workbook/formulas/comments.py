"""The mark and the count of strengths and OFIs: twin of ``scoring.comments``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK, has_text, not_listed, written


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentCells:
    """Where a comment stands: formulas that read its parts, and the lists of two of them."""

    text: str
    longest: int
    double: str
    doubles: str
    factor: str
    factors: str
    reference: str


def comment_mark(row: CommentCells) -> str:
    """Return ✗ for a part that is no answer, ! for parts without a text, ``! 2134`` for a text too long, else ✓."""
    broken = (
        f"OR(ISERROR({row.text}),ISERROR({row.reference}),"
        f"{not_listed(row.double, row.doubles)},{not_listed(row.factor, row.factors)})"
    )
    others = f"TRIM({row.double})&TRIM({row.factor})&TRIM({row.reference})"
    length = f'IF(LEN({row.text})>{row.longest},"{LOOK} "&LEN({row.text}),"{GOOD}")'
    filled = f'IF(LEN(TRIM({row.text}))=0,IF(LEN({others})=0,"","{LOOK}"),{length})'
    return f'IF({broken},"{BAD}",{filled})'


def plan_mark(plan: str, longest: int, ofi: str) -> str:
    """Return the mark of what will be done about an OFI: ! where one of the two is written without the other."""
    alone = f'IF({has_text(plan)}<>{has_text(ofi)},"{LOOK}",{written((plan, longest))})'
    return f'IF(ISERROR({plan}),"{BAD}",{alone})'


def comment_count(texts: Iterable[str]) -> str:
    """Return how many of *texts* are written."""
    return "+".join(has_text(text) for text in texts)
