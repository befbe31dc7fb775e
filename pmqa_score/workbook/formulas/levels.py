"""Score and level of gated checks: twin of ``scoring.levels``, from the counts of each level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.workbook.formulas import marks
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


def level(score: str, gates: Sequence[GateCells], titles: Sequence[str], none: str) -> str:
    """Return the highest level fully ticked, of the formulas *titles*, or *none*; empty while there is no *score*."""
    formula = titles[-1]
    for gate, below in zip(reversed(gates), (*reversed(titles[:-1]), none), strict=True):
        formula = f"IF({gate.ticked}<{gate.checks},{below},{formula})"
    return f'IF(ISNUMBER({score}),{formula},"")'


def idle(gates: Sequence[GateCells]) -> str:
    """Return how many checks are ticked above a closed gate: they earn nothing."""
    formula = "0"
    for no in reversed(range(len(gates) - 1)):
        above = "+".join(gate.ticked for gate in gates[no + 1 :])
        formula = f"IF({gates[no].ticked}<{gates[no].checks},{above},{formula})"
    return formula


def gate(gates: Sequence[GateCells], no: int, words: Mapping[str, str]) -> str:
    """Return what *words* (formulas by ``scoring.levels`` state) say of gate *no* of an item, counted from 0."""
    here = gates[no]
    full, waits = f"{here.ticked}={here.checks}", f"{here.answered}<{here.checks}"
    told = f"IF({full},{words['full']},IF({waits},{words['waits']},{words['open']}))"
    if not no:
        return told
    is_open = ",".join(f"{below.ticked}={below.checks}" for below in gates[:no])
    return f"IF(AND({is_open}),{told},IF({here.ticked}>0,{words['idle']},{words['closed']}))"


def next_step(gates: Sequence[GateCells], waits: Sequence[str], steps: Sequence[str], done: str) -> str:
    """Return what comes next: of the first level not fully ticked *waits* or *steps*, *done* above the last."""
    formula = done
    for gate_, wait, step in reversed(list(zip(gates, waits, steps, strict=True))):
        told = f"IF({gate_.answered}<{gate_.checks},{wait},{step})"
        formula = f"IF({gate_.ticked}<{gate_.checks},{told},{formula})"
    return formula


def check_mark(evidence: tuple[str, int], tags: Sequence[tuple[str, str]]) -> str:
    """Return the mark of what stands beside a check: its *evidence* (cell, longest), its *tags* (cell, list)."""
    told = marks.written(evidence)
    wrong = ",".join(marks.not_listed(cell, source) for cell, source in tags)
    return f'IF(OR({wrong}),"{marks.BAD}",{told})' if tags else told


def tag_count(cells: Sequence[str], shown: str) -> str:
    """Return how many of the input cells *cells* say the tag *shown*."""
    return "+".join(f"IF(ISERROR({cell}),0,IF(TRIM({cell})={quoted(shown)},1,0))" for cell in cells) or "0"
