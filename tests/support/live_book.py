"""A drawn workbook in a spreadsheet engine: cells are filled as a paste would, figures read as a user sees them."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import ironcalc
from support.editions import tiny_identity

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.receipt import seed
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.filling import Filling
from pmqa_score.workbook.finish import finish
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.indicator_rows import indicator_rows_sheet
from pmqa_score.workbook.layout.item_rows import item_rows_sheet
from pmqa_score.workbook.layout.item_sheets import item_sheets
from pmqa_score.workbook.layout.range_table import range_table
from pmqa_score.workbook.plan import Formula, Plan, Spot
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.write import draw

Raw = str | float | bool | Decimal | None


class LiveBook:
    """A plan with nothing filled in, drawn and loaded; a formula cell shows None for an empty text."""

    def __init__(self, plan: Plan, setup: Setup, identity: Identity | None = None) -> None:
        self.plan = plan
        self.language = setup.language
        holder = identity or tiny_identity()
        blank = Filling(properties(holder, setup), seed(holder), {}, setup.language)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "live.xlsx"
            path.write_bytes(finish(draw(plan, blank), plan, {}))
            self.model: Any = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
        self.number = {sheet["name"]: n for n, sheet in enumerate(self.model.get_worksheets_properties())}
        self.inputs = plan.inputs()
        self.places = plan.outputs()

    def paste(self, name: str, raw: Raw) -> None:
        """Put *raw* into an input as it is; text that begins with "=" is a formula, None empties the cell."""
        place = self.place(self.inputs[name][0])
        if raw is None:
            self.model.clear_cell_contents(*place)
        elif isinstance(raw, bool):
            self.model.update_cell_with_bool(*place, raw)
        elif isinstance(raw, str) and raw.startswith("="):
            self.model.update_cell_with_formula(*place, raw)
        elif isinstance(raw, str):
            self.model.update_cell_with_text(*place, raw)
        else:
            self.model.update_cell_with_number(*place, float(raw))

    def fill(self, answers: Mapping[str, Value]) -> None:
        """Put *answers* in as cells show them, and empty every other input."""
        for name, (_, field) in self.inputs.items():
            value = answers.get(name)
            self.paste(name, label(field, str(value), self.language) if field.kind == "choice" and value else value)

    def figures(self) -> dict[str, float | str | bool | None]:
        """Return every named figure."""
        self.model.evaluate()
        return {name: self._value(spot) for name, spot in self.places.items()}

    def figure(self, name: str) -> float | str | bool | None:
        """Return one named figure."""
        self.model.evaluate()
        return self._value(self.places[name])

    def beside(self, name: str) -> float | str | bool | None:
        """Return the mark beside an input: the next one to its right."""
        spot = self.inputs[name][0]
        marks = [
            cell.column
            for cell in self.plan.sheet(spot.sheet).cells
            if cell.row == spot.row and cell.column > spot.column and cell.style == "mark"
            if isinstance(cell.content, Formula)
        ]
        self.model.evaluate()
        return self._value(Spot(spot.sheet, spot.row, min(marks)))

    def shown(self, sheet: str, *, row: int | None = None) -> list[float | str | bool | None]:
        """Return what the formulas of a sheet, or of one of its rows (from 0), show."""
        self.model.evaluate()
        return [
            self._value(Spot(sheet, cell.row, cell.column))
            for cell in self.plan.sheet(sheet).cells
            if isinstance(cell.content, Formula) and row in {None, cell.row}
        ]

    def place(self, spot: Spot) -> tuple[int, int, int]:
        """Return where the engine has a cell: sheet from 0, row and column from 1."""
        return self.number[spot.sheet], spot.row + 1, spot.column + 1

    def _value(self, spot: Spot) -> float | str | bool | None:
        value: float | str | bool | None = self.model.get_cell_value(*self.place(spot))
        return None if value == "" else value


def process_book(edition: Edition, setup: Setup) -> LiveBook:
    """Return the sheets of the process items of *edition*, with nothing filled in."""
    return LiveBook(process_plan(edition, setup), setup)


def process_plan(edition: Edition, setup: Setup) -> Plan:
    """Return the plan of the items' sheets, and of the hidden ones that work with them, alone."""
    around = context(edition, setup)
    items = item_sheets(around)
    return Plan(
        (
            *items,
            around.lists.sheet(range_table(around).cells()),
            indicator_rows_sheet(around, Plan(items).inputs()),
            item_rows_sheet(around, items),
        )
    )
