"""Issuing the workbooks of a round: one for each line of the roster, drawn here or in other processes, saved here."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pmqa_score.assessment import assess, edition_finder, generate, identity_for
from pmqa_score.assessment.crew import in_order
from pmqa_score.errors import OutputError, WorkbookError
from pmqa_score.files import file_name, save, tidy_up, unique_names
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import Problem
from pmqa_score.round.folder import Round
from pmqa_score.round.roster import Assignment
from pmqa_score.round.steps import Step, no_step
from pmqa_score.workbook.copies import Copies

_MANY = 3
"""Workbooks from which copying is quicker: two are drawn to find out what a copy has otherwise."""

MANY = 3000
"""Workbooks from which it pays to start processes: each has to draw its own before it can copy them."""

Draw = Callable[[Assignment], bytes]
"""Gives the blank workbook of an assignment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """What was done: files written, files that were right already, assignments left out for a conflict of interest."""

    written: tuple[Path, ...]
    unchanged: tuple[Path, ...]
    excluded: tuple[Assignment, ...]
    problems: tuple[Problem, ...]


class _Kit(NamedTuple):
    """What the workbooks of a round have in common; of the roles in ``copied`` there are many."""

    edition: Edition
    setups: Mapping[str, Setup]
    copied: frozenset[str]
    round_id: str
    key: bytes


class _Task(NamedTuple):
    kit: bytes
    assignment: Assignment


def issue(opened: Round, *, force: bool = False, step: Step = no_step, executor: Executor | None = None) -> Issued:
    """Draw every workbook of the roster into ``issued/``; *executor* may draw them in other processes.

    A blank one of an earlier run is replaced; a file that somebody wrote in, or another one, stays unless *force*.
    Stopped at any moment and run again, it ends with the same files.
    """
    written: list[Path] = []
    unchanged: list[Path] = []
    problems: list[Problem] = []
    named = issued_files(opened)
    tidy_up(opened.folder.issued)
    step(0, len(named))
    for done, ((_, name), data) in enumerate(zip(named, _drawn(opened, named, executor), strict=True), start=1):
        target = opened.folder.issued / name
        try:
            changed = save(target, data, replace=force or _is_blank(opened, target, data), bulk=True)
            (written if changed else unchanged).append(target)
        except OutputError as error:
            problems.extend(error.problems)
        step(done, len(named), len(problems))
    return Issued(
        written=tuple(written),
        unchanged=tuple(unchanged),
        excluded=tuple(one for one in opened.roster.assignments if one.conflict),
        problems=tuple(problems),
    )


def issued_files(opened: Round) -> tuple[tuple[Assignment, str], ...]:
    """Return the name of each workbook to issue: a readable hint, no more; who it is for stands inside."""
    wanted = [assignment for assignment in opened.roster.assignments if not assignment.conflict]
    names = (
        file_name(one.agency.id, one.agency.name, "self" if one.role == "self" else one.assessor.id, suffix=".xlsx")
        for one in wanted
    )
    return tuple(zip(wanted, unique_names(names), strict=True))


def _drawn(opened: Round, named: Sequence[tuple[Assignment, str]], executor: Executor | None) -> Iterator[bytes]:
    """Yield the blank workbook of each assignment, in order."""
    roles = Counter(assignment.role for assignment, _ in named)
    kit = _Kit(
        edition=opened.edition,
        setups={role: replace(opened.setup(), role=role) for role in roles},
        copied=frozenset(role for role, count in roles.items() if count >= _MANY),
        round_id=opened.settings.id,
        key=opened.key,
    )
    if executor is None:
        return map(_drawer(kit), (assignment for assignment, _ in named))
    packed = pickle.dumps(kit)
    return in_order(_draw, (_Task(packed, assignment) for assignment, _ in named), executor)


def _drawer(kit: _Kit) -> Draw:
    """Return what gives the blank workbook of an assignment; where one role has many, they are copies of a few."""
    copies = {role: Copies(kit.edition, kit.setups[role]) for role in kit.copied}

    def draw(assignment: Assignment) -> bytes:
        identity = identity_for(
            kit.edition, assignment.agency, assignment.assessor,
            role=assignment.role, round_id=kit.round_id, key=kit.key,
        )  # fmt: skip
        if assignment.role in copies:
            return copies[assignment.role].workbook(identity)
        return generate(kit.edition, kit.setups[assignment.role], identity)

    return draw


def _draw(task: _Task) -> bytes:
    return _kept_drawer(task.kit)(task.assignment)


@lru_cache(maxsize=2)
def _kept_drawer(packed: bytes) -> Draw:
    """Return the drawer of this process, with what it has drawn so far."""
    return _drawer(pickle.loads(packed))  # noqa: S301 (from our own process)


def _is_blank(opened: Round, target: Path, data: bytes) -> bool:
    """Tell whether *target* is a workbook of this round that differs from *data* and that nobody has written in.

    So is an empty file: what a power cut may leave.
    """
    if not target.is_file() or target.read_bytes() == data:
        return False
    if not target.stat().st_size:
        return True
    try:
        read = assess(target, find_edition=edition_finder(opened.edition), key=opened.key).read
    except WorkbookError:
        return False
    return read.identity.round == opened.settings.id and not any(found.raw for found in read.inputs)
