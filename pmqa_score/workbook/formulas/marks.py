"""The mark beside an answer, by formula: it stands whatever was pasted, since no validation sees a paste.

✓ usable, ✗ not usable and so not counted, ! usable but incomplete, empty while nothing is answered. Text is compared as
``SUMPRODUCT(--(list=TRIM(cell)))``: COUNTIF and MATCH would take a pasted ``*`` or ``<>`` for a pattern.
"""

from __future__ import annotations

from collections.abc import Sequence

GOOD, BAD, LOOK = "✓", "✗", "!"
FULL, HALF, NONE = "●", "◐", "○"
"""An evidence point that is found, partly found, not found."""

ANSWERED = (GOOD, FULL, HALF, NONE)
"""Signs of an answer that counts."""


def chosen(cell: str, source: str) -> str:
    """Return the mark of a choice: ✓ while *cell* says an entry of the list *source*."""
    return _text_mark(cell, f'IF({_listed(cell, source)},"{GOOD}","{BAD}")')


def state(cell: str, source: str, signs: Sequence[str]) -> str:
    """Return the mark of an evidence point: the sign of the entry of *source* that *cell* says."""
    picked = ",".join(f'"{sign}"' for sign in signs)
    return _text_mark(cell, f'IF({_listed(cell, source)},CHOOSE(MATCH(TRIM({cell}),{source},0),{picked}),"{BAD}")')


def scored(cell: str, source: str) -> str:
    """Return the mark of a number: ✓ while *cell* holds a number of the list *source*; text "50" and TRUE are none."""
    number = f'IF(SUMPRODUCT(--({source}={cell}))=1,"{GOOD}","{BAD}")'
    return f'IF(ISERROR({cell}),"{BAD}",IF(ISNUMBER({cell}),{number},IF(TRIM({cell})="","","{BAD}")))'


def written(*cells: tuple[str, int]) -> str:
    """Return the mark of free texts, each with its longest length: ``! 2134`` tells the length of one too long."""
    everything = "&".join(cell for cell, _ in cells)
    found = f'IF(TRIM({everything})="","","{GOOD}")'
    for cell, longest in reversed(cells):
        found = f'IF(LEN({cell})>{longest},"{LOOK} "&LEN({cell}),{found})'
    return f'IF(ISERROR({everything}),"{BAD}",{found})'


def count(sign: str, *ranges: str) -> str:
    """Return how many cells of the mark columns *ranges* show *sign*; ✗ and ! may have words after them."""
    wanted = f'"{sign}*"' if sign in {LOOK, BAD} else f'"{sign}"'
    return "+".join(f"COUNTIF({one},{wanted})" for one in ranges)


def not_listed(cell: str, source: str) -> str:
    """Return TRUE while *cell* holds something that is no entry of *source*."""
    return f"IF(ISERROR({cell}),TRUE,IF(LEN(TRIM({cell}))=0,FALSE,NOT({_listed(cell, source)})))"


def is_fine(cell: str, source: str) -> str:
    """Return 1 while *cell*, which is no error, is blank or holds an entry of *source*, else 0."""
    return f'(SUMPRODUCT(--({source}=TRIM({cell})))+(TRIM({cell})=""))'


def has_text(cell: str) -> str:
    """Return 1 while *cell* holds a text, else 0."""
    return f"IF(ISERROR({cell}),0,IF(LEN(TRIM({cell}))>0,1,0))"


def _listed(cell: str, source: str) -> str:
    return f"SUMPRODUCT(--({source}=TRIM({cell})))=1"


def _text_mark(cell: str, filled: str) -> str:
    return f'IF(ISERROR({cell}),"{BAD}",IF(TRIM({cell})="","",{filled}))'
