"""What lies in ``returned/``: every file taken once, read and scored where it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pmqa_score.assessment import Assessed
from pmqa_score.assessment.crew import in_order
from pmqa_score.assessment.disk import load_workbook
from pmqa_score.assessment.editions import FindEdition
from pmqa_score.assessment.reader import Content, Reader, content_of
from pmqa_score.assessment.record import errors_in
from pmqa_score.errors import NotAScoringWorkbookError, WorkbookError
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.round.steps import Step, no_step

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
"""Suffixes of files that are meant to be workbooks: one that cannot be read needs an answer to its sender."""

LITTER = ("~$", ".", "thumbs.db", "desktop.ini")
"""How the names of files begin that programs leave behind by themselves."""


LOADING = 2
"""Threads that take files from the disk, each a bundle ahead."""

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


def take_returned(folder: Path, reader: Reader, step: Step = no_step) -> tuple[Returned, ...]:
    """Return every file in and below *folder*, by name; equal bytes are read once."""
    named = {file.relative_to(folder).as_posix(): file for file in _files(folder)}
    return take_files(named, reader, step)


def take_files(
    named: Mapping[str, Path], reader: Reader, step: Step = no_step, *, litter: tuple[str, ...] = LITTER
) -> tuple[Returned, ...]:
    """Return every file of *named* (what messages call it → where it is), by name; equal bytes are read once.

    Files whose names begin as *litter* says are not looked into.
    """
    taking = _Taking(named, reader, step, litter)
    for digest in reader.read(taking.contents()):
        taking.problems += errors_in(reader.known[digest])
        taking.tell()
    return taking.taken()


class _Taking:
    """Files on their way: each is loaded when the reader asks for one more, and forgotten but for its digest."""

    def __init__(self, named: Mapping[str, Path], reader: Reader, step: Step, litter: tuple[str, ...]) -> None:
        self.named, self.reader, self.step, self.litter = named, reader, step, litter
        self.digests: dict[str, bytes] = {}
        self.refused: dict[str, Returned] = {}
        self.problems = 0

    def contents(self) -> Iterator[Content]:
        """Yield what lies in the files, by name; a few are loaded ahead, since a disk and a digest let others work."""
        with ThreadPoolExecutor(LOADING) as threads:
            for name, found in in_order(self._loaded, sorted(self.named), threads, ahead=LOADING):
                if isinstance(found, Returned):
                    self.refused[name] = found
                else:
                    self.digests[name] = found.digest
                    self.tell()
                    yield found

    def tell(self) -> None:
        """Show how far it is."""
        self.step(len(self.digests) + len(self.refused), len(self.named), self.problems + len(self.refused))

    def taken(self) -> tuple[Returned, ...]:
        """Return every file, now that the contents of all are read."""
        find_edition = self.reader.find_edition()
        return tuple(self.refused.get(name) or self._read(name, find_edition) for name in sorted(self.named))

    def _loaded(self, name: str) -> tuple[str, Content | Returned]:
        """Return the *name* with what lies in the file, or what became of a file that is not looked into."""
        path = self.named[name]
        if path.name.lower().startswith(self.litter):
            litter = Problem("RETURN_IS_LITTER", Severity.NOTE, FilePlace(name))
            return name, Returned(file=name, modified=_modified(path), problems=(litter,), refused="stray")
        try:
            return name, content_of(load_workbook(path, name))
        except WorkbookError as error:
            return name, _refusal(path, name, error)

    def _read(self, name: str, find_edition: FindEdition) -> Returned:
        path = self.named[name]
        try:
            assessed = self.reader.assessed(self.digests[name], name, find_edition)
        except WorkbookError as error:
            return _refusal(path, name, error)
        return Returned(file=name, modified=_modified(path), assessed=assessed, problems=assessed.problems)


def _modified(path: Path) -> datetime:
    """Return when the file was changed; a file that has gone since was never."""
    try:
        return datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)


def _refusal(path: Path, name: str, error: WorkbookError) -> Returned:
    codes = {problem.code for problem in error.problems}
    refused = _refused(path, codes) if isinstance(error, NotAScoringWorkbookError) else "unreadable"
    return Returned(file=name, modified=_modified(path), problems=error.problems, refused=refused)


def _files(folder: Path) -> Iterator[Path]:
    """Yield all that is no folder; links to folders are not followed."""
    if folder.is_dir():
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                yield from _files(entry)
            else:
                yield entry


def _refused(path: Path, codes: AbstractSet[str]) -> Refused:
    """Tell a workbook of ours from one that is damaged, and both from what is none of ours."""
    if codes & OURS:
        return "rejected"
    return "stray" if "STAMP_MISSING" in codes or path.suffix.lower() not in SPREADSHEETS else "unreadable"
