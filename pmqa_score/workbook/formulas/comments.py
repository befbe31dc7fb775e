"""The mark and the count of strengths and OFIs: twin of ``scoring.comments``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK, count, has_text, is_fine, written


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
    """Return the mark of a comment: ✓ for a text, ``! 2134`` for one too long, ! for parts without a text.

    ``✗ ←`` stands beside a text with a part that is no answer, ✗ alone where there is no text either: so what begins
    with a sign and a blank, or is ✓, has a text (``comment_count``).
    """
    others = f"{row.double}&{row.factor}&{row.reference}"
    strange = f"{is_fine(row.double, row.doubles)}*{is_fine(row.factor, row.factors)}=0"
    length = f'IF(LEN({row.text})>{row.longest},"{LOOK} "&LEN({row.text}),"{GOOD}")'
    filled = f'IF(TRIM({row.text})="",IF(TRIM({others})="","","{LOOK}"),{length})'
    broken = f'IF(TRIM({row.text})="","{BAD}","{BAD} ←")'
    return f'IF(ISERROR({row.text}),"{BAD}",IF(IF(ISERROR({others}),TRUE,{strange}),{broken},{filled}))'


def plan_mark(plan: str, longest: int, ofi: str) -> str:
    """Return the mark of what will be done about an OFI: ! where one of the two is written without the other."""
    alone = f'IF({has_text(plan)}<>{has_text(ofi)},"{LOOK}",{written((plan, longest))})'
    return f'IF(ISERROR({plan}),"{BAD}",{alone})'


def comment_count(marks: str) -> str:
    """Return how many comments have a text, by the range of their *marks*."""
    return f'{count(GOOD, marks)}+COUNTIF({marks},"? *")'


def comment_count_among(texts: Iterable[str]) -> str:
    """Return how many of *texts* are written, where other marks stand between theirs."""
    return "+".join(has_text(text) for text in texts)
