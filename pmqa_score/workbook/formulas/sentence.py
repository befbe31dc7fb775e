"""A sentence with live figures in it."""

from __future__ import annotations

import re

from pmqa_score.workbook.formulas.references import quoted

_BLANK = re.compile(r"\{(\w+)\}")
_LONGEST = 250  # characters of a text inside a formula; spreadsheets refuse more than 255


def sentence(template: str, **figures: str) -> str:
    """Return a formula that says *template* with its ``{blanks}`` filled by the formulas *figures*.

    >>> sentence("{n} of 4", n="A1")
    'A1&" of 4"'
    """
    pieces: list[str] = []
    for place, piece in enumerate(_BLANK.split(template)):
        if place % 2:
            pieces.append(figures[piece])
        else:
            pieces += [quoted(piece[start : start + _LONGEST]) for start in range(0, len(piece), _LONGEST)]
    return "&".join(pieces)
