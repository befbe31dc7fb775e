"""The indicator that is to show a process at work: twin of ``scoring.proofs``.

``titles`` is the column of the indicators' names made safe, ``numbers`` that of their numbers.
"""

from __future__ import annotations

from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK


def title(cell: str) -> str:
    """Return the name in *cell*, without needless blanks; empty for an error."""
    return f'IF(ISERROR({cell}),"",TRIM({cell}))'


def proof_mark(cell: str, titles: str) -> str:
    """Return ✓ while just one indicator has the name in *cell*, ! for several, ✗ for none, empty for no name."""
    same = f"SUMPRODUCT(--({titles}=TRIM({cell})))"
    found = f'IF({same}=1,"{GOOD}",IF({same}>1,"{LOOK}","{BAD}"))'
    return f'IF(ISERROR({cell}),"{BAD}",IF(LEN(TRIM({cell}))=0,"",{found}))'


def number(cell: str, titles: str, numbers: str) -> str:
    """Return the number of the indicator; means something only while there is just one."""
    return f"SUMPRODUCT(--({titles}=TRIM({cell})),{numbers})"
