"""Putting answers in: a workbook is read, and drawn afresh with the old and the new answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pmqa_score.assessment.answers_file import AnswersFile
from pmqa_score.assessment.generate import generate
from pmqa_score.errors import WorkbookError
from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.workbook.result import ReadResult


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled workbook as .xlsx, and what of the old one could not be carried."""

    data: bytes
    problems: tuple[Problem, ...]


def fill(workbook: ReadResult, answers: AnswersFile, *, saved: datetime | None = None) -> Filled:
    """Return a workbook of the same identity with *answers* put into those of *workbook*.

    A value that the old workbook holds but that is no answer is left out and named. ``saved`` as in ``generate``.
    Raises WorkbookError where the whole workbook is not to be trusted: another layout, a broken seal, a lost panel.
    """
    untrusted = [
        one
        for one in workbook.problems
        if (one.severity is Severity.ERROR and isinstance(one.place, FilePlace)) or one.code == "CONSENSUS_PANEL_LOST"
    ]
    if untrusted:
        raise WorkbookError(untrusted)
    merged = {**workbook.answers, **answers.values}
    given = {name: value for name, value in merged.items() if value is not None}
    data = generate(
        workbook.edition, workbook.setup, workbook.identity, given,
        panel=workbook.panel, carried=workbook.carried, saved=saved,
    )  # fmt: skip
    return Filled(data, tuple(_left_out(workbook, answers)))


def _left_out(workbook: ReadResult, answers: AnswersFile) -> list[Problem]:
    return [
        Problem(
            "FILL_LEAVES_OUT",
            Severity.WARNING,
            CellPlace(workbook.file, found.spot.sheet, found.spot.ref),
            found.raw,
            {"name": found.field.name},
        )
        for found in workbook.inputs
        if found.raw.strip() and found.field.name not in workbook.answers and found.field.name not in answers.values
    ]
