"""How formulas refer to cells and say words."""

from __future__ import annotations

import re

from pmqa_score.workbook.plan import Spot, address

_OWN_CELL = re.compile(r"""\"(?:[^"]|"")*"|(?<![\w.$!:'])\$[A-Z]{1,3}\$[1-9]\d*""")

DEEPEST = 400
"""Rows: a formula reads an input through its whole column down to here."""


def reference(spot: Spot, sheet: str) -> str:
    """Return how a formula on *sheet* refers to a locked cell: ``$E$14`` or ``'1.1'!$E$14``."""
    cell = address(spot.row, spot.column, absolute=True)
    return cell if spot.sheet == sheet else f"'{spot.sheet}'!{cell}"


def between(first: str, last: str) -> str:
    """Return the range from the reference *first* to *last*, on one sheet.

    >>> between("'1.1'!$E$14", "'1.1'!$E$19")
    "'1.1'!$E$14:$E$19"
    """
    return f"{first}:{last.rpartition('!')[2]}"


def entry(spot: Spot, sheet: str) -> str:
    """Return how a formula on *sheet* reads an input: ``INDEX($E$1:$E$400,14)``.

    A plain reference follows an input that is cut and pasted elsewhere, and turns into #REF! where something is pasted
    over it. A whole column between two locked cells does neither, so totals survive a user's cut and paste.
    """
    top = address(0, spot.column, absolute=True)
    bottom = address(DEEPEST - 1, spot.column, absolute=True)
    where = "" if spot.sheet == sheet else f"'{spot.sheet}'!"
    return f"INDEX({where}{top}:{bottom},{spot.row + 1})"


def beside(formula: str, row: int, *, far: bool = False) -> str:
    """Return *formula*, in *row*, with the inputs of that row told as ``INDEX($E$1:$E$400,SUM(ROW()))``.

    So the formulas down a column are one and the same, and take a tenth of the room in the file. *far*: inputs of other
    rows as well (``SUM(ROW(),9)``), for a hidden sheet whose rows run beside those of another. SUM makes a number of
    what ``ROW()`` gives: inside SUMPRODUCT that is an array in Excel, and INDEX would give one too.
    """

    def own(match: re.Match[str]) -> str:
        distance = int(match[1]) - 1 - row
        if distance and not far:
            return match[0]
        return f"${DEEPEST},SUM(ROW(){f',{distance}' if distance else ''}))"

    return re.sub(rf"\${DEEPEST},(\d+)\)", own, formula)


def qualified(formula: str, sheet: str) -> str:
    """Return *formula*, written on *sheet*, as it reads on any other: its own locked cells get the sheet's name.

    >>> qualified("SUM($A$1:$A$9)&_lists!$A$1", "1.1")
    "SUM('1.1'!$A$1:$A$9)&_lists!$A$1"
    """
    return _OWN_CELL.sub(lambda match: match[0] if match[0][0] == '"' else f"'{sheet}'!{match[0]}", formula)


def at_home(formula: str, sheet: str) -> str:
    """Return *formula* as it reads on *sheet* itself, where its cells are told as distances: the same in every row.

    >>> at_home("SUM('_items'!$B$2:$D$2)", "_items")
    'SUM(B2:D2)'
    """
    cells = re.compile(rf"'{re.escape(sheet)}'!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)")
    return cells.sub(lambda match: match[1].replace("$", ""), formula)


def quoted(text: str) -> str:
    """Return *text* as a string inside a formula."""
    return '"' + text.replace('"', '""') + '"'
