"""A row of the indicator tables held against targets: what it lacks, its percent, its mark, right from its inputs.

Every formula stands in the row of its inputs and reads them as that row's, so that all rows of a table share one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pmqa_score.scoring.kpi import Lack
from pmqa_score.workbook.formulas import kpi
from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK, has_text
from pmqa_score.workbook.formulas.references import quoted

Want = Literal["name", "question", "comparator"]
"""What a row may lack beside what keeps it from having a percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow:
    """Formulas that read the inputs of a row; ``options`` are the words for more and less is better.

    ``questions`` are the words of a question's list; a table without comparators and questions leaves them out.
    """

    name: str
    unit: str
    direction: str
    options: tuple[str, str]
    target: str
    years: tuple[str, ...]
    note: str
    question: str = ""
    questions: tuple[str, ...] = ()
    comparator: str = ""
    comparator_value: str = ""


def told(row: TargetRow, said: Mapping[Lack | Want, str]) -> str:
    """Return what the row lacks, the first of it in the words *said*; empty where it lacks nothing or is empty."""
    exists = f"IF(OR({has_text(row.name)}=1,COUNT({','.join(row.years)})>0),1,0)"
    lacks = {one: said[one] for one in kpi.LACKS}
    return kpi.lack(exists, _sign(row), row.target, row.years[-1], said=lacks, fine=_wants(row, said))


def percent(row: TargetRow, told: str, said: Mapping[Lack | Want, str]) -> str:
    """Return the percent of its target that the row reaches, from what is *told* of it; empty while there is none."""
    lacks = ",".join(f"{told}={quoted(said[one])}" for one in kpi.LACKS)
    sign = f"IF(TRIM({row.direction})={quoted(row.options[0])},1,-1)"
    last = row.years[-1]
    return kpi.percent(f"COUNT({last})", f'IF(OR({lacks}),"x","")', sign, row.target, last)


def mark(row: TargetRow, told: str, percent: str, bad: str = "") -> str:
    """Return ✗ for a row with something that is no answer, or of which *bad* is told; ! while it lacks something."""
    unfit = f'IF({told}={quoted(bad)},"{BAD}","{LOOK}")' if bad else f'"{LOOK}"'
    fine = f'IF(ISNUMBER({percent}),"{GOOD}","")'
    return f'IF(OR({_rubbish(row)}),"{BAD}",IF({told}="",{fine},{unfit}))'


def count(told: str, percents: str, said: Mapping[Lack | Want, str]) -> str:
    """Return how many indicators there are in the ranges: those with a percent, and those that lack it."""
    return "+".join((f"COUNT({percents})", *(f"COUNTIF({told},{quoted(said[one])})" for one in kpi.LACKS)))


def _sign(row: TargetRow) -> str:
    """Return 1 where more is better, -1 where less is, 0 where the row says neither."""
    more, less = (f"TRIM({row.direction})={quoted(option)}" for option in row.options)
    return f"IF(ISERROR({row.direction}),0,IF({more},1,IF({less},-1,0)))"


def _wants(row: TargetRow, said: Mapping[Lack | Want, str]) -> str:
    """Return what is missing in a row that has a percent or no indicator: its name, its question, half a comparator."""
    nothing = quoted("")
    if row.comparator:
        halves = f"AND({has_text(row.comparator)}=1)<>ISNUMBER({row.comparator_value})"
        nothing = f"IF({halves},{quoted(said['comparator'])},{nothing})"
    if row.question:
        nothing = f"IF({has_text(row.question)}=0,{quoted(said['question'])},{nothing})"
    everything = "&".join(_cells(row))
    filled = f"IF(ISERROR({everything}),TRUE,LEN(TRIM({everything}))>0)"
    return f"IF({filled},IF({has_text(row.name)}=0,{quoted(said['name'])},{nothing}),{quoted('')})"


def _cells(row: TargetRow) -> list[str]:
    held = (row.name, row.unit, row.direction, row.target, *row.years, row.note)
    return [cell for cell in (*held, row.question, row.comparator, row.comparator_value) if cell]


def _rubbish(row: TargetRow) -> str:
    """Return the tests, by commas, of which one is true where the row holds something that is no answer."""
    texts = "&".join(cell for cell in (row.name, row.unit, row.note, row.comparator) if cell)
    numbers = [cell for cell in (row.target, *row.years, row.comparator_value) if cell]
    lists = [(row.direction, row.options), *([(row.question, row.questions)] if row.question else [])]
    return ",".join(
        (
            f"ISERROR({texts})",
            *(_not_one_of(cell, options) for cell, options in lists),
            *(f"IF(ISNUMBER({cell}),FALSE,IF(ISERROR({cell}),TRUE,LEN(TRIM({cell}))>0))" for cell in numbers),
        )
    )


def _not_one_of(cell: str, options: tuple[str, ...]) -> str:
    known = ",".join(f"TRIM({cell})={quoted(option)}" for option in ("", *options))
    return f"IF(ISERROR({cell}),TRUE,NOT(OR({known})))"
