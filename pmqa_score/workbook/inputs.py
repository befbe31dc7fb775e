"""Finding every input in a returned file: at its place, which labels and names vouch for; then taking its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pmqa_score.model.field import Field, Value
from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.workbook.cells import BLANK, RawCell, content_of, place
from pmqa_score.workbook.form import Form, NamedSpot, Target
from pmqa_score.workbook.normal import normal
from pmqa_score.workbook.plan import Spot
from pmqa_score.workbook.refusal import quoted
from pmqa_score.workbook.result import FoundBy, FoundInput
from pmqa_score.workbook.sheets import Sheets
from pmqa_score.workbook.standing import Standing, Standings


@dataclass(slots=True)
class Inputs:
    """All inputs of a file: what was found, what it means, and what is wrong."""

    found: list[FoundInput] = field(default_factory=list)
    answers: dict[str, Value] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_inputs(sheets: Sheets, form: Form, stand: Standings, *, trust_layout: bool = True) -> Inputs:
    """Return every input of the file. Without *trust_layout* (another version's workbook) only names are followed."""
    reader = _InputReader(sheets, form, stand, trust_layout=trust_layout)
    for name, entry in form.fields.items():
        reader.take(name, entry)
    reader.sum_up()
    return reader.inputs


class _InputReader:
    """Takes one input after the other; what many inputs share is told once."""

    def __init__(self, sheets: Sheets, form: Form, stand: Standings, *, trust_layout: bool) -> None:
        self.sheets, self.form, self.stand, self.trust_layout = sheets, form, stand, trust_layout
        self.file = sheets.book.file
        self.inputs = Inputs()
        self.without_name: list[str] = []
        self.taken: set[Target] = set()
        self.in_place = {
            sheet: standing.cells.cells
            for sheet, standing in stand.sheets.items()
            if trust_layout and stand.names_stand and standing.is_in_place
        }

    def take(self, name: str, entry: Field) -> None:
        planned = self.form.names[name]
        if (cells := self.in_place.get(planned.spot.sheet)) is not None:
            self._take_in_place(name, entry, planned, cells)
            return
        standing = self.stand.sheets[planned.spot.sheet]
        named = self.stand.targets.get(name)
        placed = self._placed(standing, planned)
        target = placed or named
        if target is None or target in self.taken:
            if standing.entry is not None:  # a missing sheet is told once
                self._lost(name, entry, standing)
            return
        self.taken.add(target)
        raw = self._raw(standing, target)
        if named is None:
            self.without_name.append(name)
        elif placed and named != placed:
            self._moved(name, entry, placed, named, is_blank=raw is None)
        by: FoundBy = "names" if named == target else "layout"
        self._answer(entry, self._spot(planned, target), by, raw)

    def _take_in_place(self, name: str, entry: Field, planned: NamedSpot, cells: Mapping[str, RawCell]) -> None:
        raw = cells.get(planned.ref)
        if raw is None:
            self.inputs.found.append(self.form.blanks[name])
        else:
            self._answer(entry, planned.spot, "names", raw)

    def sum_up(self) -> None:
        """Tell, once, how many inputs no name led to."""
        if self.without_name:
            values = {"count": str(len(self.without_name)), "names": ", ".join(self.without_name[:3])}
            self.inputs.problems.append(
                Problem("FOUND_BY_LAYOUT", Severity.NOTE, FilePlace(self.file), self.without_name[0], values)
            )

    def _placed(self, standing: Standing, planned: NamedSpot) -> Target | None:
        if not self.trust_layout:
            return None
        if standing.grid is None and not standing.is_renamed:
            return planned.target if standing.entry else None
        ref = standing.ref(planned.ref)
        return (standing.entry.name, ref) if ref and standing.entry else None

    def _raw(self, standing: Standing, target: Target) -> RawCell | None:
        if standing.entry and target[0] == standing.entry.name:
            return standing.cells.cells.get(target[1])
        entry = self.sheets.find(target[0])
        return self.sheets.cells(entry).cells.get(target[1]) if entry else None

    def _spot(self, planned: NamedSpot, target: Target) -> Spot:
        if target == planned.target:
            return planned.spot
        row, column = place(target[1]) or (planned.spot.row, planned.spot.column)
        return Spot(target[0], row, column)

    def _answer(self, entry: Field, spot: Spot, by: FoundBy, raw: RawCell | None) -> None:
        if raw is None:
            self.inputs.found.append(FoundInput(field=entry, spot=spot, found_by=by, raw=""))
            return
        text = raw.text if raw.formula is None else "=" + raw.formula
        self.inputs.found.append(FoundInput(field=entry, spot=spot, found_by=by, raw=text))
        content = content_of(raw)
        shown = self.sheets.shown(raw.style) if content.kind == "number" else "plain"
        outcome = normal(entry, content if content.value != "" else BLANK, raw.formula, shown)
        if outcome.value is not None:
            self.inputs.answers[entry.name] = outcome.value
        here = CellPlace(self.file, spot.sheet, spot.ref)
        self.inputs.problems.extend(
            Problem(remark.code, remark.severity, here, quoted(text), {"name": entry.name, **remark.values})
            for remark in outcome.remarks
        )

    def _moved(self, name: str, entry: Field, placed: Target, named: Target, *, is_blank: bool) -> None:
        severity = Severity.ERROR if entry.scored and is_blank else Severity.WARNING
        values = {"name": name, "expected": "!".join(placed)}
        self.inputs.problems.append(
            Problem("INPUT_MOVED", severity, CellPlace(self.file, *placed), "!".join(named), values)
        )

    def _lost(self, name: str, entry: Field, standing: Standing) -> None:
        severity = Severity.ERROR if entry.scored else Severity.WARNING
        sheet = standing.entry.name if standing.entry else standing.form.name
        here = CellPlace(self.file, sheet, self.form.names[name].ref)
        self.inputs.problems.append(Problem("INPUT_LOST", severity, here, name, {"name": name}))
