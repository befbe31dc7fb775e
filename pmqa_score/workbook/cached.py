"""Figures stored in a file against recomputed ones: where they differ, why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal

from pmqa_score.problems import CellPlace, FilePlace, Place, Problem, Severity
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.form import form_of
from pmqa_score.workbook.names import out
from pmqa_score.workbook.refusal import quoted
from pmqa_score.workbook.result import ReadResult

_EDITED = {"FORMULA_CHANGED", "FORMULA_REPLACED"}
_SHIFTED = {"SHEET_SHIFTED", "SHEET_MISSING"}
_SLACK = Decimal("1e-9")
_NAMED = 5
_NEARLY_ALL = 0.9


def cached_problems(result: ReadResult, figures: Mapping[str, Figure]) -> tuple[Problem, ...]:
    """Return why figures stored in the file differ from *figures*, recomputed by ``out_…`` name: one problem a cause.

    The recomputed ones count. A figure that the workbook or *figures* does not have is not compared.
    """
    known = [name for name in figures if name in result.cached]
    numbers = [name for name in known if isinstance(figures[name], Decimal | int)]
    missing = sum(result.cached[name] is None for name in numbers)
    if numbers and missing >= _NEARLY_ALL * len(numbers):
        return (Problem("CACHE_EMPTY", Severity.NOTE, FilePlace(result.file), result.suite),)
    causes = _causes(result)
    by_cause: defaultdict[str, list[str]] = defaultdict(list)
    for name in known:
        if not agrees(result.cached[name], figures[name]):
            by_cause[_cause(result, name, causes)].append(name)
    return tuple(_problem(result, code, names, figures) for code, names in by_cause.items())


def agrees(stored: Decimal | str | None, figure: Figure) -> bool:
    """Tell whether a stored figure is the recomputed one; no value and an empty text are the same."""
    if isinstance(figure, bool):
        return stored == str(figure).upper()
    if isinstance(figure, Decimal | int):
        close = _SLACK * max(Decimal(1), abs(Decimal(figure)))
        return isinstance(stored, Decimal) and abs(stored - figure) <= close
    return (stored if stored != "" else None) == (figure or None)


def _cause(result: ReadResult, name: str, causes: Mapping[str, AbstractSet[str]]) -> str:
    """Return the code of the reason that explains a difference in the figure *name*."""
    place = str(_place(result, name))
    if any(problem.code in _EDITED and str(problem.place) == place for problem in result.problems):
        return "CACHE_FORMULA_EDITED"
    if len(causes) > 1:
        return "CACHE_SEVERAL_CAUSES"
    return next(iter(causes), "CACHE_STALE")


def _causes(result: ReadResult) -> dict[str, AbstractSet[str]]:
    """Return what in the file may have changed figures, with the codes of the problems that tell of it."""
    codes = {problem.code for problem in result.problems}
    answers = {problem.code for problem in result.problems if "name" in problem.values}
    found = {
        "CACHE_POINTS_EDITED": codes & {"POINTS_CHANGED"},
        "CACHE_FORMULA_EDITED": codes & _EDITED,
        "CACHE_SHEET_SHIFTED": codes & _SHIFTED,
        "CACHE_ANSWERS_READ": answers,  # that formulas see otherwise
    }
    return {code: told for code, told in found.items() if told}


def _place(result: ReadResult, name: str) -> Place:
    planned = form_of(result.edition, result.setup, result.panel).names.get(name)
    return CellPlace(result.file, *planned.target) if planned else FilePlace(result.file)


def _problem(result: ReadResult, code: str, names: list[str], figures: Mapping[str, Figure]) -> Problem:
    first = out("total") if out("total") in names else names[0]
    values = {
        "name": first,
        "expected": _shown(figures[first]),
        "count": str(len(names)),
        "names": ", ".join(names[:_NAMED]),
        "suite": result.suite or "–",
        "causes": ", ".join(sorted({told for codes in _causes(result).values() for told in codes})),
    }
    severity = Severity.NOTE if code == "CACHE_ANSWERS_READ" else Severity.WARNING
    return Problem(code, severity, _place(result, first), _shown(result.cached.get(first)), values)


def _shown(value: Figure) -> str:
    if value is None or value == "":
        return "–"
    return f"{value.normalize():f}" if isinstance(value, Decimal) else quoted(str(value))
