"""Draw what an input allows and says: data validations, one for all cells with the same rule."""

from __future__ import annotations

from collections.abc import Iterable

from xlsxwriter.worksheet import Worksheet

from pmqa_score.workbook.drawn_formats import must
from pmqa_score.workbook.plan import Input, Sheet

Place = tuple[int, int]
Box = tuple[int, int, int, int]
Rule = tuple[tuple[str, object], ...]

_LARGEST = 10**15  # a cell holds no more digits


def draw_validations(sheet: Sheet, drawn: Worksheet) -> None:
    """Give every input of *sheet* its rule and messages."""
    places: dict[Rule, list[Place]] = {}
    for cell, entry in sheet.inputs():
        places.setdefault(_rule(entry), []).append((cell.row, cell.column))
    for rule, cells in places.items():
        first, *others = boxes(cells)
        must(drawn.data_validation(*first, {**dict(rule), "other_cells": others}))


def boxes(cells: Iterable[Place]) -> list[Box]:
    """Return *cells* as few columns of neighbours: (first row, column, last row, column).

    >>> boxes([(3, 1), (2, 1), (2, 4)])
    [(2, 1, 3, 1), (2, 4, 2, 4)]
    """
    found: list[Box] = []
    for row, column in sorted(cells, key=lambda place: (place[1], place[0])):
        if found and found[-1][1] == column and found[-1][2] == row - 1:
            found[-1] = (found[-1][0], column, row, column)
        else:
            found.append((row, column, row, column))
    return found


def _rule(entry: Input) -> Rule:
    return (
        *_allowed(entry).items(),
        ("input_message", entry.hint),
        ("error_message", entry.refusal),
        ("ignore_blank", True),
    )


def _allowed(entry: Input) -> dict[str, object]:
    """Return its list, a number, or a longest text."""
    if entry.source:
        return {"validate": "list", "source": "=" + entry.source}
    if entry.field.kind == "number":
        lowest, highest = map(float, entry.field.bounds) if entry.field.bounds else (-_LARGEST, _LARGEST)
        return {"validate": "decimal", "criteria": "between", "minimum": lowest, "maximum": highest}
    return {"validate": "length", "criteria": "<=", "value": entry.field.longest}
