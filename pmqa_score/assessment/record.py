"""A reading as data: made in one process and taken in another, kept between two runs. It names no file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from pmqa_score.assessment.assess import Assessed
from pmqa_score.assessment.editions import FindEdition
from pmqa_score.assessment.scored import PackedAnswers, ScoredAgain, pack_answers
from pmqa_score.errors import NotAScoringWorkbookError, UnsafeFileError, WorkbookError
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import CellPlace, FilePlace, Place, Problem, Severity
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.panel_data import panel_from, panel_text
from pmqa_score.workbook.plan import Spot
from pmqa_score.workbook.result import FoundInput, ReadResult
from pmqa_score.workbook.stamp import from_properties, properties

_KINDS: Mapping[str, type[WorkbookError]] = {
    one.__name__: one for one in (WorkbookError, UnsafeFileError, NotAScoringWorkbookError)
}

_SEVERITIES: Mapping[str, Severity] = {one.value: one for one in Severity}


class Record(NamedTuple):
    """``head`` is JSON: everything but the answers; ``answers`` are packed, and empty where nothing could be read."""

    head: bytes
    answers: bytes


def record_of(assessed: Assessed) -> Record:
    """Return the reading *assessed* as data."""
    read = assessed.read
    head = {
        "stamp": properties(read.identity, read.setup),
        "saved": read.saved.isoformat() if read.saved else None,
        "suite": read.suite,
        "panel": panel_text(read.panel) if read.panel else None,
        "receipt": assessed.receipt,
        "cached": None if assessed.cached is None else str(assessed.cached),
        "earned": str(assessed.earned),
        "missing": assessed.missing,
        "unanswered": sorted(assessed.unanswered),
        "problems": _written(assessed.problems),
        "of_file": len(read.problems),
        "content": assessed.content,
        "inputs": _places(read) if read.identity.role == "consensus" else [],
    }
    return Record(_json(head), pack_answers(read.answers).packed)


def record_of_refusal(error: WorkbookError) -> Record:
    """Return as data why nothing could be read."""
    return Record(_json({"refused": type(error).__name__, "problems": _written(error.problems)}), b"")


def restored(record: Record, file: str, find_edition: FindEdition) -> Assessed:
    """Return the reading that *record* holds, of a file called *file*; the WorkbookError of one that was refused.

    Stored figures and, but for a consensus, inputs are not in a record: nothing that looks at many files asks for them.
    ValueError where the edition is not known any more.
    """
    head = json.loads(record.head)
    problems = _problems(head["problems"], file)
    if "refused" in head:
        raise _KINDS[head["refused"]](problems)
    stamp = from_properties(head["stamp"])
    edition = find_edition(stamp[0].criteria, stamp[0].digest) if stamp else None
    if stamp is None or edition is None:
        raise ValueError(file)
    identity, setup = stamp
    answers = PackedAnswers(record.answers)
    read = ReadResult(
        file=file,
        identity=identity,
        edition=edition,
        setup=setup,
        answers=answers,
        inputs=_inputs(head["inputs"], edition, setup),
        cached={},
        saved=datetime.fromisoformat(head["saved"]) if head["saved"] else None,
        suite=head["suite"],
        problems=problems[: head["of_file"]],
        panel=panel_from(head["panel"]) if head["panel"] else None,
    )
    return Assessed(
        read=read,
        scored=ScoredAgain(edition, setup, answers, Decimal(head["earned"]), tuple(head["missing"])),
        receipt=head["receipt"],
        cached=None if head["cached"] is None else Decimal(head["cached"]),
        problems=problems,
        unanswered=frozenset((sheet, cell) for sheet, cell in head["unanswered"]),
        content=head["content"],
    )


def errors_in(record: Record) -> int:
    """Return how many errors a record tells of."""
    return sum(severity == Severity.ERROR for _, severity, *_ in json.loads(record.head)["problems"])


def fingerprint(record: Record) -> bytes:
    """Return the digest of a whole record."""
    return hashlib.sha256(len(record.head).to_bytes(8, "big") + record.head + record.answers).digest()


def _places(read: ReadResult) -> list[list[Any]]:
    return [[one.field.name, one.spot.sheet, one.spot.row, one.spot.column, one.found_by] for one in read.inputs]


def _inputs(places: Iterable[list[Any]], edition: Edition, setup: Setup) -> tuple[FoundInput, ...]:
    fields = {field.name: field for field in fields_of(edition, setup)} if places else {}
    return tuple(
        FoundInput(field=fields[name], spot=Spot(sheet, row, column), found_by=by, raw="")
        for name, sheet, row, column, by in places
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def _written(problems: Iterable[Problem]) -> list[list[Any]]:
    return [[one.code, str(one.severity), _spot(one.place), one.found, dict(one.values)] for one in problems]


def _spot(place: Place) -> list[str]:
    return [place.sheet, place.cell] if isinstance(place, CellPlace) else []


def _problems(written: Iterable[list[Any]], file: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(code, _SEVERITIES[severity], CellPlace(file, *spot) if spot else FilePlace(file), found, values)
        for code, severity, spot, found, values in written
    )
