"""The hidden sheet that repeats the stamp of the document properties; beside it, the number of the receipt."""

from __future__ import annotations

from pmqa_score.workbook.formulas.references import reference
from pmqa_score.workbook.plan import RECEIPT_SEED, Cell, Formula, Ident, Sheet, Spot, Static
from pmqa_score.workbook.stamp import META_SHEET, PREFIX, PROPERTY_NAMES

_BESIDE = 3
"""The column of what belongs to the receipt: A and B hold the stamp, and nothing else."""

SEED = reference(Spot(META_SHEET, 0, _BESIDE), "")
"""The cell of the number that stands for the identity."""

NUMBER = reference(Spot(META_SHEET, 1, _BESIDE), "")
"""The cell of the number behind the receipt code."""


def meta_sheet(number: str) -> Sheet:
    """Return the sheet, a name in column A, its value in column B; *number* is the formula behind the receipt code.

    What differs from copy to copy stands here, on a small sheet, so that the others are packed once for all.
    """
    cells = [
        cell
        for row, name in enumerate(PROPERTY_NAMES)
        for cell in (
            Cell(row=row, column=0, content=Static(name), style="hidden"),
            Cell(row=row, column=1, content=Ident(name.removeprefix(PREFIX)), style="hidden"),
        )
    ]
    cells += [
        Cell(row=0, column=_BESIDE, content=Ident(RECEIPT_SEED), style="hidden"),
        Cell(row=1, column=_BESIDE, content=Formula(number), style="hidden"),
    ]
    return Sheet(name=META_SHEET, title=META_SHEET, cells=tuple(cells), widths=(24, 60), hidden=True)
