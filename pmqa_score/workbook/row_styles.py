"""A style for each row that most of its merged cells share: the empty ones behind the first need not be told then."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pmqa_score.workbook.plan import Cell, Sheet
from pmqa_score.workbook.style import is_boxed

_WORTH = 2  # cells that a row's style has to spare

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RowStyles:
    """Row → style, and the *blanks* that have to be told still: place → style."""

    rows: Mapping[int, str]
    blanks: Mapping[Place, str]


def row_styles(sheet: Sheet) -> RowStyles:
    """Return the styles of the rows of *sheet*, and those blank cells that look otherwise than their rows."""
    behind: dict[int, dict[int, str]] = defaultdict(dict)
    first: dict[int, set[int]] = defaultdict(set)
    for cell in sheet.cells:
        first[cell.row].add(cell.column)
        if is_boxed(cell.style):  # without borders the first cell shows in all of the area
            for row, column in _behind(cell):
                behind[row][column] = cell.style
    rows: dict[int, str] = {}
    blanks: dict[Place, str] = {}
    for row, styles in behind.items():
        style, often = Counter(styles.values()).most_common(1)[0]
        bare = set(range(len(sheet.widths))) - first[row] - styles.keys()
        told = styles
        if often - len(bare) >= _WORTH:
            rows[row] = style
            told = {column: other for column, other in styles.items() if other != style} | dict.fromkeys(bare, "blank")
        blanks |= {(row, column): other for column, other in told.items()}
    return RowStyles(rows, blanks)


def _behind(cell: Cell) -> list[Place]:
    places = [(cell.row + down, cell.column + across) for down in range(cell.rows) for across in range(cell.columns)]
    return places[1:]
