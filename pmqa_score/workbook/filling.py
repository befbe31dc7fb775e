"""What fills a plan: who a workbook is for, and the answers it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from pmqa_score.model.field import Value
from pmqa_score.model.text import Language
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.fit import needed_height
from pmqa_score.workbook.plan import RECEIPT_SEED, Ident, Input, Sheet, Static
from pmqa_score.workbook.style import wraps


@dataclass(frozen=True)
class Filling:
    """Stamp and receipt seed, and the answers by field name."""

    stamp: Mapping[str, str]
    seed: int
    answers: Mapping[str, Value]
    language: Language

    def identity(self, part: str) -> Decimal | str:
        """Return a part of the stamp, or the receipt seed."""
        return Decimal(self.seed) if part == RECEIPT_SEED else self.stamp["pmqa." + part]

    def answer(self, entry: Input) -> Decimal | str | None:
        """Return what the cell of an input shows; None while it is unanswered."""
        value = self.answers.get(entry.field.name)
        if isinstance(value, str) and entry.field.kind == "choice":
            return label(entry.field, value, self.language)
        return value

    def shown(self, content: Static | Ident | Input | None) -> Decimal | str | None:
        """Return what a cell shows; None where it is empty."""
        if isinstance(content, Static):
            return content.value
        if isinstance(content, Ident):
            return self.identity(content.part)
        return self.answer(content) if content else None


def grown(sheet: Sheet, filling: Filling) -> Sheet:
    """Return *sheet* with rows as high as their names and answers need."""
    heights = dict(sheet.heights)
    for cell in sheet.cells:
        text = filling.shown(cell.content) if isinstance(cell.content, Ident | Input) else None
        if isinstance(text, str) and wraps(cell.style) and cell.rows == 1:
            widths = sheet.widths[cell.column : cell.column + cell.columns]
            heights[cell.row] = max(heights.get(cell.row, 0), needed_height(text, widths, cell.style))
    return replace(sheet, heights=heights)
