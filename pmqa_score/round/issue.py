"""Issuing the workbooks of a round: one for each line of the roster."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pmqa_score.assessment import generate, identity_for
from pmqa_score.errors import OutputError
from pmqa_score.files import file_name, save, unique_names
from pmqa_score.problems import Problem
from pmqa_score.round.folder import Round
from pmqa_score.round.roster import Assignment
from pmqa_score.round.steps import Step, no_step


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """What was done: files written, files that were right already, assignments left out for a conflict of interest."""

    written: tuple[Path, ...]
    unchanged: tuple[Path, ...]
    excluded: tuple[Assignment, ...]
    problems: tuple[Problem, ...]


def issue(opened: Round, *, force: bool = False, step: Step = no_step) -> Issued:
    """Draw every workbook of the roster into ``issued/``; a file there that differs stays unless *force*.

    Stopped at any moment and run again, it ends with the same files.
    """
    written: list[Path] = []
    unchanged: list[Path] = []
    problems: list[Problem] = []
    named = issued_files(opened)
    for done, (assignment, name) in enumerate(named):
        step(done, len(named))
        target = opened.folder.issued / name
        try:
            changed = save(target, workbook_of(opened, assignment), replace=force)
            (written if changed else unchanged).append(target)
        except OutputError as error:
            problems.extend(error.problems)
    step(len(named), len(named))
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


def workbook_of(opened: Round, assignment: Assignment) -> bytes:
    """Return the blank workbook of one assignment."""
    identity = identity_for(
        opened.edition,
        assignment.agency,
        assignment.assessor,
        role=assignment.role,
        round_id=opened.settings.id,
        key=opened.key,
    )
    return generate(opened.edition, replace(opened.setup(), role=assignment.role), identity)
