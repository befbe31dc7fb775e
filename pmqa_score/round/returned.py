"""What lies in ``returned/``: every file taken once, read and scored where it can be."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pmqa_score.assessment import Assessed, assess
from pmqa_score.assessment.disk import load_workbook
from pmqa_score.assessment.editions import FindEdition
from pmqa_score.errors import NotAScoringWorkbookError, WorkbookError
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.round.steps import Step

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
"""Suffixes of files that are meant to be workbooks: one that cannot be read needs an answer to its sender."""

LITTER = ("~$", ".", "thumbs.db", "desktop.ini")
"""How the names of files begin that programs leave behind by themselves."""


OURS = frozenset({"STAMPS_DIFFER", "STAMP_BROKEN", "EDITION_UNKNOWN"})
"""Why a workbook that bears our stamp cannot be scored."""

Refused = Literal["unreadable", "rejected", "stray"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """One file: its name from ``returned/`` on, and what reading it gave.

    ``assessed`` is None where nothing could be read; ``refused`` then tells what to call the file.
    """

    file: str
    modified: datetime
    assessed: Assessed | None = None
    problems: tuple[Problem, ...] = ()
    refused: Refused = "unreadable"

    @property
    def saved(self) -> datetime:
        """The save time noted inside the file, else the file's own."""
        noted = self.assessed.read.saved if self.assessed else None
        if noted is None:
            return self.modified
        return noted.replace(tzinfo=UTC) if noted.tzinfo is None else noted.astimezone(UTC)

    @property
    def content(self) -> str:
        """A fingerprint of all answers: equal for copies, however they were saved."""
        answers = self.assessed.read.answers if self.assessed else {}
        text = json.dumps(sorted((name, str(value)) for name, value in answers.items()), ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


def take_returned(folder: Path, *, find_edition: FindEdition, key: bytes | None, step: Step) -> tuple[Returned, ...]:
    """Return every file in and below *folder*, by name; equal bytes are read once."""
    named = {file.relative_to(folder).as_posix(): file for file in _files(folder)}
    return take_files(named, find_edition=find_edition, key=key, step=step)


def take_files(
    named: Mapping[str, Path], *, find_edition: FindEdition, key: bytes | None, step: Step
) -> tuple[Returned, ...]:
    """Return every file of *named* (what messages call it → where it is), by name; equal bytes are read once."""
    known: dict[str, Returned] = {}
    taken = []
    for done, name in enumerate(sorted(named)):
        step(done, len(named))
        taken.append(_take(named[name], name, known, find_edition=find_edition, key=key))
    step(len(named), len(named))
    return tuple(taken)


def _files(folder: Path) -> Iterator[Path]:
    """Yield all that is no folder; links to folders are not followed."""
    if folder.is_dir():
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                yield from _files(entry)
            else:
                yield entry


def _take(
    path: Path, name: str, known: dict[str, Returned], *, find_edition: FindEdition, key: bytes | None
) -> Returned:
    modified = datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    if path.name.lower().startswith(LITTER):
        litter = Problem("RETURN_IS_LITTER", Severity.NOTE, FilePlace(name))
        return Returned(file=name, modified=modified, problems=(litter,), refused="stray")
    try:
        data = load_workbook(path, name)
        digest = hashlib.sha256(data).hexdigest()
        if digest in known:
            return _copy(known[digest], name, modified)
        assessed = assess(data, file=name, find_edition=find_edition, key=key)
    except NotAScoringWorkbookError as error:
        refused = _refused(path, {problem.code for problem in error.problems})
        return Returned(file=name, modified=modified, problems=error.problems, refused=refused)
    except WorkbookError as error:
        return Returned(file=name, modified=modified, problems=error.problems)
    known[digest] = Returned(file=name, modified=modified, assessed=assessed, problems=assessed.problems)
    return known[digest]


def _refused(path: Path, codes: AbstractSet[str]) -> Refused:
    """Tell a workbook of ours from one that is damaged, and both from what is none of ours."""
    if codes & OURS:
        return "rejected"
    return "stray" if "STAMP_MISSING" in codes or path.suffix.lower() not in SPREADSHEETS else "unreadable"


def _copy(first: Returned, name: str, modified: datetime) -> Returned:
    """Return the reading of equal bytes under another name."""
    problems = tuple(_under(name, first.problems))
    assessed = first.assessed
    if assessed:
        assessed = replace(assessed, read=replace(assessed.read, file=name), problems=problems)
    return replace(first, file=name, modified=modified, assessed=assessed, problems=problems)


def _under(name: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    return (replace(problem, place=replace(problem.place, file=name)) for problem in problems)
