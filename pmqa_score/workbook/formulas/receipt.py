"""The receipt code: twin of ``scoring.receipt``."""

from __future__ import annotations

from pmqa_score.model.bands import Scale
from pmqa_score.scoring.receipt import ALPHABET, LENGTH, MODULUS


def code(percent: str, scale: Scale) -> str:
    """Return 1 for the lowest percent of the scale, 2 for the next and so on; 0 while *percent* is no number."""
    return f"IF(ISNUMBER({percent}),ROUND(({percent}-{scale.lowest})/{scale.step},0)+1,0)"


def score_code(score: str) -> str:
    """Return 1 for a score of 0, 2 for 0.01 and so on; 0 while *score* is no number."""
    return f"IF(ISNUMBER({score}),ROUND({score}*100,0)+1,0)"


def number(seed: str, codes: str, weights: str) -> str:
    """Return the number behind the receipt: the seed and every code times its weight, in the ranges given."""
    return f"MOD({seed}+SUMPRODUCT({codes},{weights}),{MODULUS})"


def letters(number: str) -> str:
    """Return the five characters of *number*, the highest digit first."""
    places = (32**place for place in reversed(range(LENGTH)))
    return "&".join(f'MID("{ALPHABET}",MOD(INT({number}/{place}),32)+1,1)' for place in places)
