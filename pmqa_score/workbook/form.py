"""A plan made ready for reading: what each sheet should hold, by address, and where each name should point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from pmqa_score.model.field import Field
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Formula, Ident, Input, Link, Sheet, Spot, Static, address


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetForm:
    """One sheet: labels and figures, formulas, parts of the identity and inputs, each by address.

    ``telling`` are the addresses of labels that stand on no other sheet: by them a sheet is known.
    """

    name: str
    hidden: bool
    labels: Mapping[str, str | Decimal]
    formulas: Mapping[str, str]
    identity: Mapping[str, str]
    inputs: Mapping[str, str]
    telling: frozenset[str]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class NamedSpot:
    """Where a defined name should point; ``target`` is its text as the program writes it."""

    spot: Spot
    ref: str
    target: str


@dataclass(frozen=True, slots=True)
class Form:
    """A whole workbook. ``fields`` are the inputs by name, ``names`` the places of inputs and figures alike."""

    sheets: Mapping[str, SheetForm]
    fields: Mapping[str, Field]
    names: Mapping[str, NamedSpot]
    outputs: tuple[str, ...]

    def names_on(self, sheet: str) -> dict[str, NamedSpot]:
        """Return the names that should point to *sheet*."""
        return {name: named for name, named in self.names.items() if named.spot.sheet == sheet}


@lru_cache(maxsize=16)
def form_of(edition: Edition, setup: Setup) -> Form:
    """Return the form of a workbook of *edition*, set up as *setup* says."""
    plan = plan_of(edition, setup)
    inputs, outputs = plan.inputs(), plan.outputs()
    labels = Counter(text for sheet in plan.sheets for text in set(_labels(sheet).values()))
    return Form(
        sheets={sheet.name: _sheet_form(sheet, labels) for sheet in plan.sheets},
        fields={name: field for name, (_, field) in inputs.items()},
        names={
            name: _named(spot) for name, spot in ({name: spot for name, (spot, _) in inputs.items()} | outputs).items()
        },
        outputs=tuple(outputs),
    )


def _named(spot: Spot) -> NamedSpot:
    return NamedSpot(spot, spot.ref, f"'{spot.sheet}'!{address(spot.row, spot.column, absolute=True)}")


def _sheet_form(sheet: Sheet, seen: Counter[str | Decimal]) -> SheetForm:
    labels = _labels(sheet)
    return SheetForm(
        name=sheet.name,
        hidden=sheet.hidden,
        labels=labels,
        formulas={cell.ref: cell.content.text for cell in sheet.cells if isinstance(cell.content, Formula)},
        identity={cell.ref: cell.content.part for cell in sheet.cells if isinstance(cell.content, Ident)},
        inputs={cell.ref: cell.content.field.name for cell in sheet.cells if isinstance(cell.content, Input)},
        telling=frozenset(ref for ref, text in labels.items() if isinstance(text, str) and seen[text] == 1),
        known=frozenset(cell.ref for cell in sheet.cells if cell.content is not None),
    )


def _labels(sheet: Sheet) -> dict[str, str | Decimal]:
    """Return the texts and figures that the edition says, by address; empty ones are nothing to compare."""
    labels: dict[str, str | Decimal] = {}
    for cell in sheet.cells:
        if isinstance(cell.content, Static) and cell.content.value != "":
            labels[cell.ref] = cell.content.value
        elif isinstance(cell.content, Link):
            labels[cell.ref] = cell.content.label
    return labels
