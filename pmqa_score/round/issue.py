"""Issuing the workbooks of a round: one for each line of the roster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pmqa_score.assessment import assess, edition_finder, generate, identity_for
from pmqa_score.errors import OutputError, WorkbookError
from pmqa_score.files import file_name, save, tidy_up, unique_names
from pmqa_score.problems import Problem
from pmqa_score.round.folder import Round
from pmqa_score.round.roster import Assignment
from pmqa_score.round.steps import Step, no_step
from pmqa_score.workbook.copies import Copies

_MANY = 3
"""Workbooks from which copying is quicker: two are drawn to find out what a copy has otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """What was done: files written, files that were right already, assignments left out for a conflict of interest."""

    written: tuple[Path, ...]
    unchanged: tuple[Path, ...]
    excluded: tuple[Assignment, ...]
    problems: tuple[Problem, ...]


def issue(opened: Round, *, force: bool = False, step: Step = no_step) -> Issued:
    """Draw every workbook of the roster into ``issued/``.

    A blank one of an earlier run is replaced; a file that somebody wrote in, or another one, stays unless *force*.
    Stopped at any moment and run again, it ends with the same files.
    """
    written: list[Path] = []
    unchanged: list[Path] = []
    problems: list[Problem] = []
    named = issued_files(opened)
    draw = _drawer(opened, named)
    tidy_up(opened.folder.issued)
    for done, (assignment, name) in enumerate(named):
        step(done, len(named), len(problems))
        target = opened.folder.issued / name
        try:
            data = draw(assignment)
            changed = save(target, data, replace=force or _is_blank(opened, target, data), bulk=True)
            (written if changed else unchanged).append(target)
        except OutputError as error:
            problems.extend(error.problems)
    step(len(named), len(named), len(problems))
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


def _drawer(opened: Round, named: Sequence[tuple[Assignment, str]]) -> Callable[[Assignment], bytes]:
    """Return what gives the blank workbook of an assignment; where one role has many, they are copies of a few."""
    roles = Counter(assignment.role for assignment, _ in named)
    setups = {role: replace(opened.setup(), role=role) for role in roles}
    copies = {role: Copies(opened.edition, setups[role]) for role, count in roles.items() if count >= _MANY}

    def draw(assignment: Assignment) -> bytes:
        identity = identity_for(
            opened.edition, assignment.agency, assignment.assessor,
            role=assignment.role, round_id=opened.settings.id, key=opened.key,
        )  # fmt: skip
        if assignment.role in copies:
            return copies[assignment.role].workbook(identity)
        return generate(opened.edition, setups[assignment.role], identity)

    return draw


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
