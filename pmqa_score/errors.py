"""Exceptions: we cannot go on. What a user got wrong inside a readable file is a Problem instead."""

from __future__ import annotations

from collections.abc import Iterable

from pmqa_score.problems import Problem


class PmqaScoreError(Exception):
    """Base of all; carries the problems that say what is wrong and what to do."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("; ".join(f"{p.place}: {p.code} {p.found}".strip() for p in self.problems))


class DefinitionError(PmqaScoreError):
    """A criteria or bands file cannot be used."""


class DefinitionNotFoundError(DefinitionError):
    """No criteria of that id, and no file of that name."""


class InvalidDefinitionError(DefinitionError):
    """A criteria or bands file was read and has faults; every one is listed."""


class WorkbookError(PmqaScoreError):
    """A file cannot be read as one of our workbooks."""


class UnsafeFileError(WorkbookError):
    """The guard refused a file before reading it."""


class NotAScoringWorkbookError(WorkbookError):
    """An .xlsx file without our stamp, or no .xlsx file at all."""


class AnswersError(PmqaScoreError):
    """A file of answers (CSV, JSON) cannot be used."""


class RoundError(PmqaScoreError):
    """A round folder cannot be used."""


class OutputError(PmqaScoreError):
    """An output cannot be written where it was asked for."""
