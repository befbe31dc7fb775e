"""Formulas that are the same relative to their cells, written once: what Excel itself does when one is filled down."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count

from pmqa_score.workbook.plan import address

Place = tuple[int, int]
_TOKEN = re.compile(r'("(?:[^"]|"")*")|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)([0-9]+)(?![A-Za-z0-9_(.!])')

_TEXT = re.compile(r'"(?:[^"]|"")*"')


def runs(formulas: Mapping[Place, str]) -> dict[Place, tuple[int, str]]:
    """Return the cells that share a formula: place → (number of the formula, range for its first cell, else "").

    A run goes down a column without a gap. Formulas that look at other sheets keep their own text.
    """
    shared: dict[Place, tuple[int, str]] = {}
    numbers = count()
    for run in _neighbours(formulas):
        if len(run) > 1:
            number = next(numbers)
            area = f"{address(*run[0])}:{address(*run[-1])}"
            shared |= {place: (number, "" if place != run[0] else area) for place in run}
    return shared


def relative(formula: str, place: Place) -> str:
    """Return *formula* with its references as distances from *place*: the same text wherever it may be shared."""
    row, column = place

    def distance(match: re.Match[str]) -> str:
        text, fixed_column, letters, fixed_row, number = match.groups()
        if text:
            return text
        across = letters if fixed_column else f"[{_column(letters) - column}]"
        down = number if fixed_row else f"[{int(number) - 1 - row}]"
        return f"R{down}C{across}"

    return _TOKEN.sub(distance, formula)


def _neighbours(formulas: Mapping[Place, str]) -> list[list[Place]]:
    found: list[list[Place]] = []
    former = ""
    for place in sorted((p for p in formulas if "!" not in _TEXT.sub("", formulas[p])), key=lambda p: (p[1], p[0])):
        text = relative(formulas[place], place)
        if found and text == former and found[-1][-1] == (place[0] - 1, place[1]):
            found[-1].append(place)
        else:
            found.append([place])
        former = text
    return found


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
