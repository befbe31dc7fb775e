"""Draw the cells of a sheet, in columns and rows of the right size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pmqa_score.model.field import Value
from pmqa_score.model.text import Language
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.drawn_formats import DrawnFormats, must
from pmqa_score.workbook.fit import needed_height
from pmqa_score.workbook.formula_cells import STAND_IN
from pmqa_score.workbook.heights import TALLEST
from pmqa_score.workbook.plan import RECEIPT_SEED, Cell, Formula, Ident, Input, Link, Sheet, Static
from pmqa_score.workbook.style import wraps


@dataclass(frozen=True)
class Filling:
    """What fills a plan: stamp and receipt seed, and the answers by field name."""

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


def draw_cells(sheet: Sheet, drawn: Worksheet, formats: DrawnFormats, filling: Filling) -> None:
    """Draw everything that stands in cells, and the conditional formats over them; ValueError where cells overlap."""
    _check_places(sheet)
    for column, width in enumerate(sheet.widths):
        must(drawn.set_column(column, column, width, formats["blank"]))
    for row, points in _heights(sheet, filling).items():
        must(drawn.set_row(row, _at_most(points, TALLEST)))
    for cell in sheet.cells:
        _merge(drawn, cell, formats[cell.style])
        _draw(drawn, cell, formats[cell.style], filling)
    for highlight in sheet.highlights:
        rule = {"type": "formula", "criteria": "=" + highlight.formula, "format": formats[highlight.style]}
        must(drawn.conditional_format(highlight.ref, rule))


def _check_places(sheet: Sheet) -> None:
    taken: set[tuple[int, int]] = set()
    for cell in sheet.cells:
        places = {
            (cell.row + down, cell.column + across) for down in range(cell.rows) for across in range(cell.columns)
        }
        if taken & places:
            raise ValueError(f"{sheet.name}: cells overlap at {cell.ref}")
        taken |= places


def exact(value: Decimal) -> float:
    """Return *value* for a number cell; ValueError if the cell would hold another number (over 15 digits)."""
    held = float(value)
    if Decimal(repr(held)) != value:
        raise ValueError(f"a cell cannot hold {value}")
    return held


def _merge(drawn: Worksheet, cell: Cell, style: Format) -> None:
    if cell.rows > 1 or cell.columns > 1:
        last_row, last_column = cell.row + cell.rows - 1, cell.column + cell.columns - 1
        area = (cell.row, cell.column, last_row, last_column)
        if style.bottom:
            must(drawn.merge_range(*area, "", style))
        else:  # without borders only the first cell shows: the others need no cell of their own
            drawn.merge.append(list(area))


def _draw(drawn: Worksheet, cell: Cell, style: Format, filling: Filling) -> None:
    place, content = (cell.row, cell.column), cell.content
    if isinstance(content, Link):
        target = f"internal:'{content.sheet}'!{content.cell}"
        must(drawn.write_url(*place, target, style, string=content.label))
    elif isinstance(content, Formula):
        must(drawn.write_formula(*place, STAND_IN, style))
    else:
        shown = _shown(content, filling)
        if shown is None:
            must(drawn.write_blank(*place, None, style))
        elif isinstance(shown, Decimal):
            must(drawn.write_number(*place, exact(shown), style))
        else:
            must(drawn.write_string(*place, shown, style))


def _shown(content: Static | Ident | Input | None, filling: Filling) -> Decimal | str | None:
    if isinstance(content, Static):
        return content.value
    if isinstance(content, Ident):
        return filling.identity(content.part)
    return filling.answer(content) if content else None


def _heights(sheet: Sheet, filling: Filling) -> dict[int, float]:
    """Return the planned heights, more where a name or an answer needs more lines than its row offers."""
    heights = dict(sheet.heights)
    for cell in sheet.cells:
        text = _shown(cell.content, filling) if isinstance(cell.content, Ident | Input) else None
        if isinstance(text, str) and wraps(cell.style) and cell.rows == 1:
            widths = sheet.widths[cell.column : cell.column + cell.columns]
            heights[cell.row] = max(heights.get(cell.row, 0), needed_height(text, widths, cell.style))
    return heights


def _at_most(points: float, limit: float) -> float:
    if points > limit:
        raise ValueError(f"a row of {points} points is higher than Excel allows ({limit})")
    return points
