"""Comparing two workbooks in hand."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.assessment.assess import Assessed
from pmqa_score.model.comparison import Side
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.scoring.fields import SIGN_OFF
from pmqa_score.workbook.result import ReadResult


def side_of(assessed: Assessed) -> Side:
    """Return one side of a comparison: what a workbook says, and who may be named in it."""
    read = assessed.read
    return Side(
        file=read.file,
        identity=read.identity,
        edition=read.edition,
        setup=read.setup,
        answers=read.answers,
        totals=assessed.totals,
        saved=read.saved,
        people=_people(read),
    )


def side_problems(left: Side, right: Side) -> Iterator[Problem]:
    """Yield what makes a comparison doubtful: two agencies, two editions, the same workbook twice."""
    one, other = left.identity, right.identity
    place = FilePlace(right.file)
    if one.agency.id != other.agency.id:
        values = {"expected": f"{one.agency.id} {one.agency.name}"}
        yield Problem("COMPARE_OTHER_AGENCY", Severity.WARNING, place, f"{other.agency.id} {other.agency.name}", values)
    if one.digest != other.digest:
        values = {"expected": f"{one.criteria} ({one.digest[:12]})"}
        yield Problem("COMPARE_OTHER_EDITION", Severity.NOTE, place, f"{other.criteria} ({other.digest[:12]})", values)
    if left.file == right.file:
        yield Problem("COMPARE_SAME_FILE", Severity.WARNING, place)


def _people(read: ReadResult) -> dict[str, str]:
    """Return the assessors that a workbook knows, id → name; an agency that scores itself is none."""
    identity = read.identity
    if identity.role == "self":
        return {}
    people = {identity.assessor.id: identity.assessor.name} if identity.role == "assessor" else {}
    if read.panel:
        people |= {one.id: one.name for one in read.panel.assessors}
        people |= {one.assessor.id: one.assessor.name for one in read.panel.left_out}
    signed = (found.field for found in read.inputs if found.field.item == SIGN_OFF and found.field.part[-1] == "name")
    return people | {field.name: str(read.answers[field.name]) for field in signed if field.name in read.answers}
