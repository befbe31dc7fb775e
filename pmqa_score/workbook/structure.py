"""The tamper report: every locked cell whose label, figure or formula is not as drawn, and what is outside the form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.workbook.cells import RawCell, content_of
from pmqa_score.workbook.formula import canonical, relocated
from pmqa_score.workbook.limits import MAX_REPORTED
from pmqa_score.workbook.plain_text import visible
from pmqa_score.workbook.refusal import LONGEST_FOUND, quoted
from pmqa_score.workbook.standing import Standing

_MOST_FORMULAS = 0.9
_BEFORE = 30
"""Characters quoted before the place where two long formulas part."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What to compare with: where the sheets stand, and the identity that the file should show, by part."""

    file: str
    sheets: Mapping[str, Standing]
    identity: Mapping[str, str]


def structure_problems(structure: Structure) -> tuple[Problem, ...]:
    """Return what differs from the plan, at most ``MAX_REPORTED`` places a sheet one by one, the rest counted."""
    dropped = _formulas_dropped(structure)
    problems: list[Problem] = [dropped] if dropped else []
    for standing in structure.sheets.values():
        if standing.entry is not None:
            problems.extend(_limited(standing.entry.name, structure.file, _sheet(structure, standing, bool(dropped))))
    return (*problems, *_unprotected(structure))


def _sheet(structure: Structure, standing: Standing, without_formulas: bool) -> Iterator[Problem]:
    yield from _labels(structure, standing)
    if not without_formulas:
        yield from _formulas(structure, standing)
    yield from _identity(structure, standing)
    yield from _outside(structure, standing)


def _labels(structure: Structure, standing: Standing) -> Iterator[Problem]:
    cells = standing.cells.cells
    for planned, expected in standing.form.labels.items():
        ref = planned if standing.grid is None else standing.ref(planned)
        if ref is None:
            continue
        raw = cells.get(ref)
        if raw is not None and raw.formula is None and raw.text == expected:
            continue
        if not _is_label(raw, expected):
            code = "POINTS_CHANGED" if isinstance(expected, Decimal) else "LABEL_CHANGED"
            yield _changed(code, _here(structure, standing, ref), raw, str(expected))


def _is_label(raw: RawCell | None, expected: str | Decimal) -> bool:
    if raw is None or raw.formula is not None:
        return False
    content = content_of(raw)
    if isinstance(expected, Decimal):
        return content.kind == "number" and content.value == expected
    return content.kind == "text" and visible(str(content.value)) == visible(expected)


def _formulas(structure: Structure, standing: Standing) -> Iterator[Problem]:
    cells = standing.cells.cells
    moved = any(other.grid is not None or other.is_renamed for other in structure.sheets.values())
    for planned, text in standing.form.formulas.items():
        ref = planned if standing.grid is None else standing.ref(planned)
        expected = _where_it_stands(structure, standing, text) if moved else text
        if ref is None or expected is None:
            continue
        raw = cells.get(ref)
        formula = raw.formula if raw else None
        if formula is None:
            yield _changed("FORMULA_REPLACED", _here(structure, standing, ref), raw, "=" + text)
        elif formula not in (expected, text) and canonical(formula) not in (canonical(expected), canonical(text)):
            yield _changed("FORMULA_CHANGED", _here(structure, standing, ref), raw, "=" + expected)


def _where_it_stands(structure: Structure, standing: Standing, formula: str) -> str | None:
    """Return a planned formula as it reads after sheets were renamed and rows inserted."""

    def move(sheet: str, row: int, column: int) -> tuple[int, int] | None:
        other = structure.sheets.get(sheet)
        if other is None or other.entry is None:
            return None
        return other.grid.move(row, column) if other.grid else (row, column)

    renamed = {name: other.sheet_name for name, other in structure.sheets.items()}
    return relocated(formula, standing.form.name, move, renamed)


def _identity(structure: Structure, standing: Standing) -> Iterator[Problem]:
    for planned, part in standing.form.identity.items():
        ref = standing.ref(planned)
        raw = standing.cells.cells.get(ref) if ref else None
        shown = str(content_of(raw).value) if raw else ""
        expected = structure.identity.get(part, "")
        if ref and ((raw is not None and raw.formula is not None) or visible(shown) != visible(expected)):
            yield _changed("IDENTITY_SHOWN_WRONG", _here(structure, standing, ref), raw, expected)


def _outside(structure: Structure, standing: Standing) -> Iterator[Problem]:
    known: Iterable[str | None] = standing.form.known
    if standing.grid is not None:
        known = (standing.ref(ref) for ref in standing.form.known)
    for ref in standing.cells.cells.keys() - set(known):
        raw = standing.cells.cells[ref]
        if raw.formula is not None or visible(raw.text):
            yield Problem("OUTSIDE_THE_FORM", Severity.WARNING, _here(structure, standing, ref), quoted(_text(raw)))


def _here(structure: Structure, standing: Standing, ref: str) -> CellPlace:
    return CellPlace(structure.file, standing.sheet_name, ref)


def _changed(code: str, here: CellPlace, raw: RawCell | None, expected: str) -> Problem:
    found, wanted = _from_difference(_text(raw), expected)
    return Problem(code, Severity.WARNING, here, quoted(found), {"expected": quoted(wanted)})


def _from_difference(one: str, other: str) -> tuple[str, str]:
    """Return both texts, from shortly before they part where they are too long to be quoted in full."""
    if max(len(one), len(other)) <= LONGEST_FOUND:
        return one, other
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    start = max(0, same - _BEFORE)
    dots = "…" if start else ""
    return dots + one[start:], dots + other[start:]


def _text(raw: RawCell | None) -> str:
    if raw is None:
        return ""
    return raw.text if raw.formula is None else "=" + raw.formula


def _formulas_dropped(structure: Structure) -> Problem | None:
    """Return a problem where a program has kept the values and dropped the formulas: told once, not cell by cell."""
    planned = sum(len(standing.form.formulas) for standing in structure.sheets.values())
    found = 0
    for _ in _found_formulas(structure):
        found += 1
        if planned - found < _MOST_FORMULAS * planned:
            return None
    if not planned:
        return None
    return Problem("FORMULAS_DROPPED", Severity.WARNING, FilePlace(structure.file), str(found), {"count": str(planned)})


def _found_formulas(structure: Structure) -> Iterator[str]:
    """Yield where a formula stands at the place of one."""
    for standing in structure.sheets.values():
        cells = standing.cells.cells
        for planned in standing.form.formulas:
            ref = standing.ref(planned)
            if ref and (raw := cells.get(ref)) and raw.formula is not None:
                yield ref


def _limited(sheet: str, file: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    told: dict[str, int] = {}
    for problem in problems:
        told[problem.code] = told.get(problem.code, 0) + 1
        if told[problem.code] <= MAX_REPORTED:
            yield problem
    for code, count in told.items():
        if count > MAX_REPORTED:
            values = {"count": str(count - MAX_REPORTED), "of": code}
            yield Problem("MORE_OF_THE_SAME", Severity.WARNING, CellPlace(file, sheet), code, values)


def _unprotected(structure: Structure) -> Iterator[Problem]:
    names = [
        standing.entry.name
        for standing in structure.sheets.values()
        if standing.entry and not standing.cells.is_protected and not standing.form.hidden
    ]
    if names:
        yield Problem("SHEETS_UNPROTECTED", Severity.NOTE, FilePlace(structure.file), quoted(", ".join(names)))
