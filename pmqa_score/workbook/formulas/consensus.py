"""What a consensus agrees and owes, marked live: twin of ``scoring.panel.consensus`` and ``scoring.agreed``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK, written
from pmqa_score.workbook.formulas.references import quoted


def score_mark(cell: str, points: Decimal) -> str:
    """Return the mark of an agreed score: ✓ while *cell* holds a number from 0 to *points*, of two decimals at most."""
    fits = f'IF(AND({cell}>=0,{cell}<={points},ROUND({cell},2)={cell}),"{GOOD}","{BAD}")'
    return f'IF(ISERROR({cell}),"{BAD}",IF(ISNUMBER({cell}),{fits},IF(LEN(TRIM({cell}))=0,"","{BAD}")))'


def agreed_score(mark: str, cell: str) -> str:
    """Return the agreed score, empty while it is not usable."""
    return f'IF({mark}="{GOOD}",ROUND({cell},2),"")'


def level_at(score: str, points: Sequence[Decimal], titles: Sequence[str]) -> str:
    """Return the title of the level that *score* reaches; *points* are by level, *titles* begin with that of none."""
    bounds = ",".join(f"{bound:f}" for bound in (Decimal(0), *accumulate(points)))
    named = ",".join(map(quoted, titles))
    return f'IF(ISNUMBER({score}),CHOOSE(MATCH({score},{{{bounds}}},1),{named}),"")'


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
