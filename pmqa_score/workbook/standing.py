"""Which sheet of a returned file stands for which planned sheet, and how its cells have moved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.workbook.book import SheetEntry
from pmqa_score.workbook.cells import SheetCells, place
from pmqa_score.workbook.form import Form, SheetForm, Target
from pmqa_score.workbook.grid import Grid, grid, label_pairs
from pmqa_score.workbook.plan import address
from pmqa_score.workbook.sheets import EMPTY, Sheets
from pmqa_score.workbook.stamp import META_SHEET

_TARGET = re.compile(r"\$?(?:'((?:[^']|'')+)'|([^'!]+))[!.]\$?([A-Z]{1,3})\$?([1-9]\d{0,6})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Standing:
    """A planned sheet in a returned file: the sheet that holds it now, its cells, and how they have moved.

    ``grid`` None: as planned. ``entry`` None: the sheet is gone.
    """

    form: SheetForm
    entry: SheetEntry | None
    cells: SheetCells
    grid: Grid | None

    @property
    def sheet_name(self) -> str:
        """The name of the sheet as the file has it now."""
        return self.entry.name if self.entry else self.form.name

    @property
    def is_renamed(self) -> bool:
        """Tell whether the sheet has another name than planned."""
        return self.entry is not None and self.entry.name != self.form.name

    @property
    def is_in_place(self) -> bool:
        """Tell whether the sheet and its cells stand as planned."""
        return self.entry is not None and self.grid is None and not self.is_renamed

    def ref(self, ref: str) -> str | None:
        """Return the address where the planned cell *ref* stands now, None where nobody knows."""
        if self.entry is None:
            return None
        return self.grid.ref(ref) if self.grid else ref


@dataclass(frozen=True, slots=True)
class Standings:
    """All planned sheets by name, and where the names of the file point (None = nowhere)."""

    sheets: Mapping[str, Standing]
    targets: Mapping[str, Target | None]
    problems: tuple[Problem, ...]
    names_stand: bool
    """Whether every name points where it was drawn."""


def standings(sheets: Sheets, form: Form) -> Standings:
    """Return where all that *form* plans stands in the file, and a problem for each sheet that is not as drawn."""
    targets = name_targets(sheets.book.names, form, {entry.name for entry in sheets.book.sheets})
    chosen = _chosen(sheets, form, targets)
    as_drawn = targets is form.targets
    stand = {
        name: _standing(sheets, form.sheets[name], entry, targets, names_stand=as_drawn)
        for name, entry in chosen.items()
    }
    problems = (*_sheet_problems(sheets, stand), *_order_problems(sheets, stand))
    return Standings(stand, targets, problems, names_stand=as_drawn)


def name_targets(names: Mapping[str, str], form: Form, sheets: Collection[str]) -> Mapping[str, Target | None]:
    """Return where each planned name points in the file; a name the file lacks is left out.

    One that points to no single cell, to a sheet that is gone or to where another points as well is None.
    """
    if form.texts.items() <= names.items() and all(planned.name in sheets for planned in form.sheets.values()):
        return form.targets
    targets: dict[str, Target | None] = {}
    for name, planned in form.names.items():
        text = names.get(name)
        if text == planned.text:
            targets[name] = planned.target
        elif text is not None:
            match = _TARGET.fullmatch(text.strip().removeprefix("="))
            targets[name] = ((match[1] or match[2]).replace("''", "'"), match[3] + match[4]) if match else None
    seen = Counter(targets.values())
    return {
        name: target if target and seen[target] == 1 and target[0] in sheets else None
        for name, target in targets.items()
    }


def _chosen(sheets: Sheets, form: Form, targets: Mapping[str, Target | None]) -> dict[str, SheetEntry | None]:
    """Return the sheet of the file that stands for each planned one: by its names, else by its own name and labels."""
    votes = {sheet: _votes(form, planned, targets) for sheet, planned in form.sheets.items()}
    chosen: dict[str, SheetEntry | None] = {}
    taken: set[str] = set()
    for name, count in sorted(votes.items(), key=lambda vote: not vote[1]):  # those that names vouch for come first
        entry = _by_votes(sheets, count) or _by_labels(sheets, form.sheets[name], taken)
        chosen[name] = entry if entry and entry.name not in taken else None
        if entry:
            taken.add(entry.name)
    return {name: chosen[name] for name in form.sheets}


def _votes(form: Form, planned: SheetForm, targets: Mapping[str, Target | None]) -> Counter[str]:
    """Return how many names of a planned sheet point to which sheet."""
    if targets is form.targets:
        return Counter({planned.name: len(planned.names)}) if planned.names else Counter()
    return Counter(target[0] for name in planned.names if (target := targets.get(name)))


def _by_votes(sheets: Sheets, votes: Counter[str]) -> SheetEntry | None:
    if not votes:
        return None
    (sheet, most) = votes.most_common(1)[0]
    return sheets.find(sheet) if most * 2 > votes.total() else None


def _by_labels(sheets: Sheets, form: SheetForm, taken: set[str]) -> SheetEntry | None:
    """Return the sheet of the same name if its labels are the planned ones, else the only other one that has them."""
    same = sheets.find(form.name)
    if same and (not form.telling or tells(form, sheets.cells(same))):
        return same
    others = [entry for entry in sheets.book.sheets if entry.name not in taken and entry != same]
    fitting = [entry for entry in others if form.telling and tells(form, sheets.cells(entry))]
    return fitting[0] if len(fitting) == 1 else None


def tells(form: SheetForm, cells: SheetCells) -> bool:
    """Tell whether most of the labels that stand on no other sheet stand on this one, wherever."""
    texts = {raw.text.strip() for raw in cells.cells.values()}
    found = sum(str(form.labels[ref]).strip() in texts for ref in form.telling)
    return found * 2 > len(form.telling)


def _standing(
    sheets: Sheets,
    planned: SheetForm,
    entry: SheetEntry | None,
    targets: Mapping[str, Target | None],
    *,
    names_stand: bool,
) -> Standing:
    if entry is None:
        return Standing(planned, None, EMPTY, None)
    cells = sheets.cells(entry)
    if names_stand and planned.names and entry.name == planned.name:
        return Standing(planned, entry, cells, None)
    pointed = {key: target[1] for key in planned.names if (target := targets.get(key)) and target[0] == entry.name}
    in_place = all(planned.names[key].ref == ref for key, ref in pointed.items())
    if in_place and (pointed or _stands_as_planned(planned, cells)):
        return Standing(planned, entry, cells, None)
    moved = _grid(planned, cells, pointed)
    return Standing(planned, entry, cells, moved if moved.is_shifted else None)


def _stands_as_planned(planned: SheetForm, cells: SheetCells) -> bool:
    """Tell whether every label stands at its planned place: what no name points to needs them all."""
    texts = ((cells.cells.get(ref), text) for ref, text in planned.labels.items() if isinstance(text, str))
    return all(raw is not None and raw.text == text for raw, text in texts)


def _grid(planned: SheetForm, cells: SheetCells, pointed: Mapping[str, str]) -> Grid:
    spots = [spot for ref in planned.known if (spot := place(ref))]
    rows, columns = (1 + max(spot[axis] for spot in spots) for axis in (0, 1))
    by_name = [
        ((named.spot.row, named.spot.column), now)
        for key, named in planned.names.items()
        if key in pointed and (now := place(pointed[key]))
    ]
    return grid(rows, columns, label_pairs(planned.labels, cells.cells), by_name)


def _sheet_problems(sheets: Sheets, stand: Mapping[str, Standing]) -> Iterable[Problem]:
    file = sheets.book.file
    for name, standing in stand.items():
        entry = standing.entry
        if entry is None and name == META_SHEET:
            continue  # the stamp has its own problem for that
        if entry is None:
            severity = Severity.ERROR if standing.form.inputs else Severity.WARNING
            yield Problem("SHEET_MISSING", severity, CellPlace(file, name), name)
            continue
        here = CellPlace(file, entry.name)
        if entry.name != name:
            yield Problem("SHEET_RENAMED", Severity.NOTE, here, entry.name, {"expected": name})
        if entry.hidden and not standing.form.hidden:
            yield Problem("SHEET_HIDDEN", Severity.NOTE, here)
        if standing.grid:
            yield Problem("SHEET_SHIFTED", Severity.WARNING, here, _shift_words(standing.grid))


def _shift_words(grid: Grid) -> str:
    """Return the first row and the first column that moved, as ``row 15 → 16, column C → D``."""
    words = []
    for axis, lines in enumerate((grid.rows, grid.columns)):
        if (moved := next(((a, b) for a, b in enumerate(lines) if b is not None and a != b), None)) is not None:
            before, after = (address(line, 0)[1:] if axis == 0 else address(0, line)[:-1] for line in moved)
            words.append(f"{before} → {after}")
    return ", ".join(words)


def _order_problems(sheets: Sheets, stand: Mapping[str, Standing]) -> Iterable[Problem]:
    order = [entry.name for entry in sheets.book.sheets]
    now = [order.index(standing.entry.name) for standing in stand.values() if standing.entry]
    if now != sorted(now):
        yield Problem("SHEETS_REORDERED", Severity.NOTE, FilePlace(sheets.book.file))
