"""The rating of an item: twin of ``scoring.rating``, and the mark beside the rating of a question."""

from __future__ import annotations

from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK, chosen, not_listed
from pmqa_score.workbook.formulas.means import mean_of_all


def counts(cell: str, source: str) -> str:
    """Return the number that *cell* says, an entry of the list *source*; empty where it says none of them."""
    return f'IF({chosen(cell, source)}="{GOOD}",VALUE(TRIM({cell})),"")'


def rating(ratings: str, questions: int) -> str:
    """Return the mean of the safe ratings in the range *ratings*; empty until every one of *questions* has one."""
    return mean_of_all(ratings, questions)


def question_mark(cell: str, source: str, counts: str, *texts: tuple[str, int]) -> str:
    """Return ✓ once the rating counts, ✗ where it or a text is no answer, ``! 2134`` for a text too long.

    *texts* are the cells beside it, each with its longest length.
    """
    found = f'IF(ISNUMBER({counts}),"{GOOD}","")'
    for text, longest in reversed(texts):
        found = f'IF(LEN({text})>{longest},"{LOOK} "&LEN({text}),{found})'
    broken = ",".join((not_listed(cell, source), *(f"ISERROR({text})" for text, _ in texts)))
    return f'IF(OR({broken}),"{BAD}",{found})'
