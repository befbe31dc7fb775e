"""The range that the factors of an item suggest: twin of ``scoring.suggestion``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pmqa_score.workbook.formulas.marks import GOOD
from pmqa_score.workbook.formulas.references import quoted
from pmqa_score.workbook.formulas.words import one_of


def rank(mark: str, cell: str, source: str) -> str:
    """Return the number of the range picked for a factor, 1 for the lowest; empty while none is."""
    return f'IF({mark}="{GOOD}",MATCH(TRIM({cell}),{source},0),"")'


def suggested_rank(ranks: str, factors: int, *, weakest: bool = False) -> str:
    """Return the number of the range suggested: the middle one, the lower of two; with *weakest* the lowest.

    Means something only while every one of the *factors* is picked (``is_complete``).
    """
    return f"MIN({ranks})" if weakest else f"SMALL({ranks},{(factors + 1) // 2})"


def suggested_range(ranks: str, factors: int, names: Sequence[str], *, weakest: bool = False) -> str:
    """Return which of *names* the range suggested has, empty until every factor is picked."""
    number = suggested_rank(ranks, factors, weakest=weakest)
    return f'IF({is_complete(ranks, factors)},{one_of(number, names)},"")'


def weakest_factors(ranks: str, each: Mapping[str, str]) -> str:
    """Return the ids of the factors that stand lowest, empty when all stand in one range or one is not picked.

    *each* gives the rank's cell of each factor.
    """
    return f'IF({is_complete(ranks, len(each))},IF(MIN({ranks})=MAX({ranks}),"",{lowest_factors(ranks, each)}),"")'


def lowest_factors(ranks: str, each: Mapping[str, str]) -> str:
    """Return the ids of the factors that stand lowest, all of them where all stand in one range."""
    names = "&".join(f'IF({cell}=MIN({ranks}),{quoted(factor + " ")},"")' for factor, cell in each.items())
    return f"TRIM({names})"


def is_complete(ranks: str, factors: int) -> str:
    """Return TRUE while every factor is picked."""
    return f"COUNT({ranks})={factors}"
