"""What stands between an item and the next range: twin of ``scoring.coaching``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from pmqa_score.workbook.formulas.marks import FULL, GOOD, HALF
from pmqa_score.workbook.formulas.references import quoted


def next_range(mark: str, cell: str, source: str, steps: str, unpicked: str) -> str:
    """Return what *steps* says after the range picked; *unpicked* while none is."""
    return f'IF({mark}="{GOOD}",INDEX({steps},MATCH(TRIM({cell}),{source},0)),{quoted(unpicked)})'


def evidence_missing(mark: str, points: Sequence[tuple[str, str]], partly: str, nothing: str) -> str:
    """Return the texts of the *points* (sign and text) not fully there, *nothing* where there are none.

    Empty until the factor's range is picked.
    """
    texts = "&".join(
        f'IF({sign}="{FULL}","",{text}&IF({sign}="{HALF}",{quoted(f" {partly} ")}," "))' for sign, text in points
    )
    full = ",".join(f'{sign}="{FULL}"' for sign, _ in points)
    return f'IF({mark}="{GOOD}",IF(AND({full}),{quoted(nothing)},TRIM({texts})),"")' if points else '""'


def numbers(cells: Sequence[str], finding: str) -> str:
    """Return the numbers from 1 of those *cells* that hold *finding*: "1, 4"."""
    return listed((f'{cell}="{finding}"', str(no)) for no, cell in enumerate(cells, start=1))


def numbers_without(counts: Iterable[tuple[int, str]]) -> str:
    """Return the numbers whose count is 0, of pairs of a number and the cell of its count."""
    return listed((f"{cell}=0", str(no)) for no, cell in counts)


def lacks(seen: str, texts: Sequence[tuple[str, str]], none_seen: str, nothing: str) -> str:
    """Return each sentence whose numbers are not empty, of pairs of the numbers' cell and the sentence's formula."""
    told = "&".join(f'IF({cell}="","",{sentence}&" ")' for cell, sentence in texts)
    empty = ",".join(f'{cell}=""' for cell, _ in texts)
    shown = f"IF(AND({empty}),{quoted(nothing)},TRIM({told}))" if texts else quoted(nothing)
    return f"IF({seen}=0,{quoted(none_seen)},{shown})"


def listed(tests: Iterable[tuple[str, str]]) -> str:
    """Return the names whose test is true, of pairs of a test and a name: "B2, B4"."""
    found = "&".join(f'IF({test},"{name} ","")' for test, name in tests)
    return f'SUBSTITUTE(TRIM({found})," ",", ")'


def lowest(scores: Mapping[int, str], told: str, top: str, none: str, points: Decimal) -> str:
    """Return *told* while the lowest of the cells *scores* is below *points*, *top* where all have these."""
    cells = ",".join(scores.values())
    return f"IF(COUNT({cells})=0,{quoted(none)},IF(MIN({cells})={points},{quoted(top)},{told}))"


def with_lowest(scores: Mapping[int, str]) -> str:
    """Return the numbers that have the lowest of the cells *scores*."""
    least = f"MIN({','.join(scores.values())})"
    return listed((f"AND(ISNUMBER({cell}),{cell}={least})", str(no)) for no, cell in scores.items())
