"""The JSON documents that other programs rely on: plain dicts in a fixed order, numbers with at most 2 decimals."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pmqa_score.model.criteria import Unit
from pmqa_score.model.identity import Identity
from pmqa_score.model.text import Language
from pmqa_score.model.totals import BandPlacement, CategoryScore, ConditionResult, ItemScore, Totals
from pmqa_score.problems import CellPlace, KeyPlace, Problem
from pmqa_score.report.unit import EARNED
from pmqa_score.scoring.means import of_four
from pmqa_score.scoring.rounding import half_up
from pmqa_score.texts.problem_words import hint, message

Document = dict[str, Any]


def number(value: Decimal | None) -> int | float | None:
    """Return *value* as a JSON number with at most 2 decimals; None stays None.

    >>> number(Decimal("33.50")), number(Decimal("60.00"))
    (33.5, 60)
    """
    if value is None:
        return None
    exact = half_up(value)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


@dataclass(frozen=True, slots=True)
class Anew:
    """A list of a document that is too long to be kept: its members are made whenever they are asked for."""

    members: Callable[[], Iterable[Document]]

    def __iter__(self) -> Iterator[Document]:
        return iter(self.members())


def json_bytes(document: Mapping[str, Any]) -> bytes:
    """Return *document* as a JSON file in UTF-8."""
    return b"".join(json_pieces(document))


def json_pieces(document: Mapping[str, Any]) -> Iterator[bytes]:
    """Yield *document* as a JSON file in UTF-8, piece by piece: each level is indented by one."""
    between = "{"
    for key, value in document.items():
        yield f"{between}\n {json.dumps(key, ensure_ascii=False)}: ".encode()
        if isinstance(value, Anew):
            yield from _list_pieces(value)
        else:
            yield _indented(value, 1)
        between = ","
    yield b"\n}\n"


def _list_pieces(members: Iterable[Document]) -> Iterator[bytes]:
    between = b"["
    for member in members:
        yield between + b"\n  " + _indented(member, 2)
        between = b","
    yield b"[]" if between == b"[" else b"\n ]"


def _indented(value: object, deep: int) -> bytes:
    """Return *value* as JSON that stands *deep* levels down; a line end within a text is written otherwise."""
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n" + " " * deep).encode()


def problem_document(problem: Problem, language: Language) -> Document:
    """Return one problem: code, severity, place, what was found, message and hint."""
    place = problem.place
    spot: Document = {"file": place.file}
    if isinstance(place, CellPlace):
        spot |= {"sheet": place.sheet, "cell": place.cell or None}
    if isinstance(place, KeyPlace):
        spot |= {"line": place.line or None, "key": place.key or None}
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        **spot,
        "found": problem.found,
        "message": message(problem, language),
        "hint": hint(problem, language),
    }


def problems_document(problems: Iterable[Problem], language: Language) -> Document:
    """Return the document of a command that could not go on."""
    return {"schema": "pmqa-problems/1", "problems": [problem_document(problem, language) for problem in problems]}


def scores_document(workbooks: Iterable[Document], problems: Iterable[Problem], language: Language) -> Document:
    """Return the document of ``pmqa score --json``; *problems* are those of files that could not be read."""
    return {
        "schema": "pmqa-score/1",
        "workbooks": list(workbooks),
        "problems": [problem_document(problem, language) for problem in problems],
    }


def workbook_document(  # noqa: PLR0913 (what is known of a workbook)
    file: str,
    identity: Identity,
    totals: Totals,
    *,
    receipt: str,
    cached: Decimal | None,
    agrees: bool | None,
    problems: Iterable[Problem],
    language: Language,
) -> Document:
    """Return what one workbook says and what comes of it."""
    return {
        "file": file,
        **identity_document(identity),
        "complete": totals.complete,
        "missing": list(totals.missing),
        "receipt": receipt,
        **totals_document(totals),
        "cached": {EARNED[totals.unit]: number(cached), "agrees": agrees},
        "problems": [problem_document(problem, language) for problem in problems],
    }


def identity_document(identity: Identity) -> Document:
    """Return who a workbook is for and which edition it was drawn from."""
    return {
        "criteria": identity.criteria,
        "digest": identity.digest,
        "round": identity.round,
        "workbook": identity.workbook,
        "role": identity.role,
        "agency": {"id": identity.agency.id, "name": identity.agency.name},
        "assessor": {"id": identity.assessor.id, "name": identity.assessor.name},
    }


def totals_document(totals: Totals) -> Document:
    """Return items, categories and total; the total of an incomplete scorecard has no band."""
    return {
        "items": [item_document(item, totals.unit) for item in totals.items],
        "categories": [category_document(category, totals.unit) for category in totals.categories],
        "total": total_document(totals),
    }


def item_document(item: ItemScore, unit: Unit = "points") -> Document:
    """Return an item's score; null while unanswered. A level stands beside a score, a percent beside points earned."""
    return {
        "id": item.id,
        "points": number(item.points),
        **({"percent": number(item.percent)} if unit == "points" else {}),
        **({"level": item.level} if unit == "score" else {}),
        EARNED[unit]: number(item.earned),
        **({"range": item.range} if unit == "points" else {}),
    }


def category_document(category: CategoryScore, unit: Unit = "points") -> Document:
    """Return a category's score; ``percent`` and ``level`` are null while an item is unanswered."""
    return {
        "id": category.id,
        "points": number(category.points),
        **({"level": category.level} if unit == "score" else {}),
        EARNED[unit]: number(category.earned),
        **({"percent": number(category.percent)} if unit == "points" else {}),
        "complete": category.complete,
    }


def total_document(totals: Totals) -> Document:
    """Return the total with band, conditions and awards; a score also on the scale of four."""
    return {
        "points": number(totals.points),
        **({"level": totals.band.id if totals.band else None} if totals.unit == "score" else {}),
        EARNED[totals.unit]: number(totals.earned),
        **({"of_four": number(of_four(totals.earned, totals.points))} if totals.unit == "score" else {}),
        **({"percent": number(totals.percent)} if totals.unit == "points" else {}),
        "band": band_document(totals.band),
        "conditions": [condition_document(condition) for condition in totals.conditions],
        "awards": [{"id": award.id, "met": award.met, "set": award.is_set} for award in totals.awards],
    }


def band_document(band: BandPlacement | None) -> Document | None:
    """Return where a total stands; null while there is no official total."""
    if band is None:
        return None
    return {
        "id": band.id,
        "lower": number(band.lower),
        "upper": number(band.upper),
        "between": band.between,
        "to_next": number(band.to_next),
    }


def condition_document(condition: ConditionResult) -> Document:
    """Return whether a condition is met and the items that keep it from being met."""
    return {
        "id": condition.id,
        "met": condition.met,
        "required": condition.required,
        "items": list(condition.items),
        "good": condition.good,
        "seen": condition.seen,
    }


def check_document(files: Iterable[str], problems: Iterable[Problem], language: Language) -> Document:
    """Return the document of ``pmqa check --json``: every file with its problems, then how often each code occurs."""
    found = list(problems)
    by_file: dict[str, list[Document]] = {file: [] for file in files}
    for problem in found:
        by_file.setdefault(problem.place.file, []).append(problem_document(problem, language))
    counts = Counter(problem.code for problem in found)
    return {
        "schema": "pmqa-check/1",
        "files": [{"file": file, "problems": here} for file, here in by_file.items()],
        "counts": dict(sorted(counts.items())),
    }
