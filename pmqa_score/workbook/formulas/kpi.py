"""Percent and score of an indicator, and the means above: twin of ``scoring.kpi``, over cells made safe by ``reading``.

``sign`` is 1 where more is better, -1 where less is, 0 while no direction is given; ``exists`` is 1 for an indicator.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pmqa_score.model.criteria import Curve
from pmqa_score.scoring.kpi import TWICE, Lack
from pmqa_score.workbook.formulas.means import mean
from pmqa_score.workbook.formulas.references import quoted

LACKS: tuple[Lack, ...] = ("direction", "target", "target_unfit", "latest")
"""What may keep an indicator from having a score, in the order in which it is looked for."""


def lack(  # noqa: PLR0913 (the cells of a row, and what is said of them)
    exists: str,
    sign: str,
    target: str,
    last: str,
    *,
    said: Mapping[Lack, str] | None = None,
    fine: str = '""',
) -> str:
    """Return what keeps an indicator from having a score, in the words *said* (its code without them).

    *fine* is the formula for a row that lacks nothing, and for one without an indicator.
    """
    words = [quoted(said[one] if said else one) for one in LACKS]
    chain = f"IF(ISNUMBER({last}),{fine},{words[3]})"
    chain = f"IF(NOT(ISNUMBER({target})),{words[1]},IF({target}<=0,{words[2]},{chain}))"
    return f"IF({exists}<>1,{fine},IF(NOT(OR({sign}=1,{sign}=-1)),{words[0]},{chain}))"


def percent(exists: str, lack: str, sign: str, target: str, last: str) -> str:
    """Return the percent of its target that the indicator reaches; empty while something is lacking.

    The inner ROUND takes off what the division of doubles adds, so that a half is rounded up as in exact decimals.
    """
    used = f"ROUND({last}*10000/{target},8)"
    reached = f"ROUND(IF({sign}=1,{used},{TWICE * 100}-{used}),0)/100"
    return f'IF(AND({exists}=1,{lack}=""),{reached},"")'


def score(percent: str, curve: Curve) -> str:
    """Return the score at *percent*, by the steps of *curve* from the highest down; empty while there is no percent."""
    first = curve.steps[0]
    formula = f"ROUND({first.score * 100:f},0)/100"
    for step in curve.steps:
        beyond = f"{step.slope:f}*(ROUND({percent}*100,0)-{step.percent * 100:f})"
        here = f"ROUND({step.score * 100:f}+{beyond},0)/100"
        formula = f"IF({percent}{'>' if step.strict else '>='}{step.percent:f},{here},{formula})"
    return f'IF(ISNUMBER({percent}),{formula},"")'


def measure(count: str, scores: str) -> str:
    """Return the mean of a sub-measure's indicators, of which there are *count*; empty until each has a score."""
    return f'IF(OR({count}=0,COUNT({scores})<{count}),"",{mean(scores)})'


def dimension(counts: Sequence[str], scores: Sequence[str], required: Sequence[bool]) -> str:
    """Return the mean of the sub-measures that have indicators; empty while one lacks a score or a required one any.

    *counts* are the cells with the number of indicators of each sub-measure, *scores* those with its score.
    """
    missing = [f"{count}=0" for count, needed in zip(counts, required, strict=True) if needed]
    lacking = [f'AND({count}>0,{score}="")' for count, score in zip(counts, scores, strict=True)]
    nothing = f"COUNT({','.join(scores)})=0"
    return f'IF(OR({",".join([*missing, *lacking, nothing])}),"",{mean(",".join(scores))})'
