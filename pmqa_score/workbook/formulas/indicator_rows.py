"""Change, mark and counts of indicators: twin of ``scoring.indicator_rows``, over cells made safe by ``reading``."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.workbook.formulas.reading import RUBBISH


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCells:
    """The addresses of what a row holds; ``years`` is the range of its yearly values, ``all`` of everything."""

    name: str
    question: str
    unit: str
    sign: str
    target: str
    years: str
    comparator: str
    comparator_value: str
    all: str


def change(former: str, last: str) -> str:
    """Return the change of the last year in percent of the former.

    The inner ROUND takes off what subtracting doubles adds: 80.1 − 80 is 0.09999999999999432.
    """
    return (
        f"IF(AND(ISNUMBER({former}),ISNUMBER({last})),"
        f'IF({former}=0,"",ROUND(ROUND({last}-{former},10)*100/ABS({former}),2)),"")'
    )


def row_mark(row: RowCells) -> str:
    """Return rubbish, empty, ok, or what is missing first: name, direction, question, comparator."""
    empty = (
        f'AND({row.name}=0,{row.question}="",{row.unit}=0,{row.sign}=0,{row.target}="",'
        f'COUNT({row.years})=0,{row.comparator}=0,{row.comparator_value}="")'
    )
    return (
        f'IF(COUNTIF({row.all},"{RUBBISH}")>0,"rubbish",IF({empty},"empty",'
        f'IF({row.name}=0,"name",IF({row.sign}=0,"direction",IF({row.question}="","question",'
        f'IF(AND({row.comparator}=1)=ISNUMBER({row.comparator_value}),"ok","comparator"))))))'
    )


def count(exists: str, *tests: tuple[str, str]) -> str:
    """Return how many indicators of the range *exists* pass every test: a range, and a text or number it equals."""
    return f"COUNTIFS({','.join((exists, '1', *(part for test in tests for part in test)))})"
