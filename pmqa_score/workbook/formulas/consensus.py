"""What a consensus owes, marked live: twin of ``scoring.consensus``."""

from __future__ import annotations

from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK, written


def left_range(mark: str, agreed: str, lowest: str, highest: str) -> str:
    """Return TRUE where the percent *agreed* lies outside the assessors', which are empty where nobody answered."""
    outside = f"OR({agreed}<{lowest},{agreed}>{highest})"
    return f'IF(AND({mark}="{GOOD}",ISNUMBER({lowest})),{outside},FALSE)'


def owed_mark(mark: str, left: str, *, discuss: bool) -> str:
    """Return ! where a reason is owed: outside the assessors' range (*left*), or for an item to be discussed."""
    return f'IF({mark}="{GOOD}","{LOOK}","")' if discuss else f'IF({left},"{LOOK}","")'


def reason_mark(owed: str, text: str, longest: int) -> str:
    """Return the mark of a reason: ✗ where it is owed and missing, else that of a free text."""
    blank = f"IF(ISERROR({text}),FALSE,LEN(TRIM({text}))=0)"
    return f'IF(AND({owed}="{LOOK}",{blank}),"{BAD}",{written((text, longest))})'


def difference(mark: str, agreed: str, preliminary: str) -> str:
    """Return the agreed percent minus the preliminary one, which has 2 decimals; empty while one is missing."""
    return f'IF(AND({mark}="{GOOD}",ISNUMBER({preliminary})),ROUND({agreed}-{preliminary},2),"")'


def change(before: str, now: str) -> str:
    """Return the points agreed minus those before; empty while one is missing."""
    return f'IF(AND(ISNUMBER({before}),ISNUMBER({now})),ROUND({now}-{before},2),"")'


def signed_mark(name: str, date: str, *, required: bool) -> str:
    """Return ✓ for a name with a date, ! for one without the other, ✗ for a line that is *required* and blank."""
    broken = f"OR(ISERROR({name}),ISERROR({date}))"
    blank = f"LEN(TRIM({name})&TRIM({date}))=0"
    both = f"AND(LEN(TRIM({name}))>0,LEN(TRIM({date}))>0)"
    nothing = BAD if required else ""
    return f'IF({broken},"{BAD}",IF({blank},"{nothing}",IF({both},"{GOOD}","{LOOK}")))'
