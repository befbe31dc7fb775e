"""A plan made ready for reading: what each sheet should hold, by address, and where each name should point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from pmqa_score.model.field import Field
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Formula, Ident, Input, Link, Sheet, Spot, Static, address
from pmqa_score.workbook.result import FoundInput

Target = tuple[str, str]
"""A sheet and an address: where a defined name points."""


@dataclass(frozen=True, slots=True)
class NamedSpot:
    """Where a defined name should point; ``text`` is how the program writes that."""

    spot: Spot
    target: Target
    text: str

    @property
    def ref(self) -> str:
        """The address on its sheet."""
        return self.target[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetForm:
    """One sheet: labels and figures, formulas, parts of the identity and inputs, each by address.

    ``names`` are those that should point here; ``telling`` the addresses of labels that stand on no other sheet, by
    which a sheet is known.
    """

    name: str
    hidden: bool
    labels: Mapping[str, str | Decimal]
    formulas: Mapping[str, str]
    identity: Mapping[str, str]
    inputs: Mapping[str, str]
    names: Mapping[str, NamedSpot]
    telling: frozenset[str]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """A whole workbook. ``fields`` are the inputs by name, ``names`` the places of inputs and figures alike.

    ``texts`` and ``targets`` say where each name points, as the program writes it and as a place; ``blanks`` are the
    inputs as they are found where nothing was filled in.
    """

    sheets: Mapping[str, SheetForm]
    fields: Mapping[str, Field]
    names: Mapping[str, NamedSpot]
    outputs: tuple[str, ...]
    texts: Mapping[str, str]
    targets: Mapping[str, Target]
    blanks: Mapping[str, FoundInput]


@lru_cache(maxsize=16)
def form_of(edition: Edition, setup: Setup, panel: PanelSheet | None = None) -> Form:
    """Return the form of a workbook of *edition*, set up as *setup* says; a consensus shows its *panel*."""
    plan = plan_of(edition, setup, panel)
    inputs, outputs = plan.inputs(), plan.outputs()
    labels = Counter(text for sheet in plan.sheets for text in set(_labels(sheet).values()))
    spots = {name: spot for name, (spot, _) in inputs.items()} | outputs
    names = {name: _named(spot) for name, spot in spots.items()}
    return Form(
        sheets={sheet.name: _sheet_form(sheet, labels, names) for sheet in plan.sheets},
        fields={name: field for name, (_, field) in inputs.items()},
        names=names,
        outputs=tuple(outputs),
        texts={name: planned.text for name, planned in names.items()},
        targets={name: planned.target for name, planned in names.items()},
        blanks={
            name: FoundInput(field=field, spot=spot, found_by="names", raw="") for name, (spot, field) in inputs.items()
        },
    )


def _named(spot: Spot) -> NamedSpot:
    return NamedSpot(spot, (spot.sheet, spot.ref), f"'{spot.sheet}'!{address(spot.row, spot.column, absolute=True)}")


def _sheet_form(sheet: Sheet, seen: Counter[str | Decimal], names: Mapping[str, NamedSpot]) -> SheetForm:
    labels = _labels(sheet)
    return SheetForm(
        name=sheet.name,
        hidden=sheet.hidden,
        labels=labels,
        formulas={cell.ref: cell.content.text for cell in sheet.cells if isinstance(cell.content, Formula)},
        identity={cell.ref: cell.content.part for cell in sheet.cells if isinstance(cell.content, Ident)},
        inputs={cell.ref: cell.content.field.name for cell in sheet.cells if isinstance(cell.content, Input)},
        names={name: named for name, named in names.items() if named.spot.sheet == sheet.name},
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
