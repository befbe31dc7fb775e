"""Score and level of gated checks: twin of ``scoring.levels``, from the counts of each level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.workbook.formulas.references import quoted

HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class GateCells:
    """The cells that count a level's checks: ticked, answered with yes or no; how many there are; what they share."""

    ticked: str
    answered: str
    checks: int
    points: Decimal


def score(gates: Sequence[GateCells]) -> str:
    """Return the score, empty while a check that it waits for has no answer; in whole hundredths on the way."""
    formula, full = "", Decimal(0)
    closing = []
    for gate in gates:
        share = gate.points * HUNDRED
        part = f"ROUND({full:f}+{share:f}*{gate.ticked}/{gate.checks},0)/{HUNDRED}"
        closing.append(f'IF({gate.answered}<{gate.checks},"",IF({gate.ticked}<{gate.checks},{part},')
        full += share
    formula = "".join(closing) + f"ROUND({full:f},0)/{HUNDRED}"
    return formula + "))" * len(closing)


def level(score: str, gates: Sequence[GateCells], names: Sequence[str], none: str) -> str:
    """Return the name of the highest level fully ticked, *none* below the lowest; empty while there is no *score*."""
    formula = quoted(names[-1])
    for gate, below in zip(reversed(gates), (*reversed(names[:-1]), none), strict=True):
        formula = f"IF({gate.ticked}<{gate.checks},{quoted(below)},{formula})"
    return f'IF(ISNUMBER({score}),{formula},"")'


def idle(gates: Sequence[GateCells]) -> str:
    """Return how many checks are ticked above a closed gate: they earn nothing."""
    formula = "0"
    for no in reversed(range(len(gates) - 1)):
        above = "+".join(gate.ticked for gate in gates[no + 1 :])
        formula = f"IF({gates[no].ticked}<{gates[no].checks},{above},{formula})"
    return formula
