"""The ledger: what became of every returned file. The counts always add up to the files that came in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from pmqa_score.assessment import Assessed, identity_for
from pmqa_score.assessment.reader import Reader
from pmqa_score.model.thai_time import BANGKOK
from pmqa_score.problems import Problem, Severity
from pmqa_score.round.consensus_returns import is_consensus, judged_consensus
from pmqa_score.round.entry import Entries, Entry, Outcome
from pmqa_score.round.folder import Round
from pmqa_score.round.returned import Returned, take_returned
from pmqa_score.round.roster import Assignment
from pmqa_score.round.settling import settled, taken, weighed
from pmqa_score.round.steps import Step, no_step
from pmqa_score.round.waivers import Waivers
from pmqa_score.workbook.identity_checks import differences


@dataclass(frozen=True, slots=True)
class Ledger:
    """All returned files by name, and problems of the round's own files."""

    entries: Entries
    problems: tuple[Problem, ...] = ()

    @property
    def counts(self) -> Mapping[str, int]:
        """``files`` and each outcome; the outcomes add up to the files."""
        counted = Counter(entry.outcome for entry in self.entries)
        return {"files": len(self.entries), **{outcome: counted[outcome] for outcome in get_args(Outcome)}}

    def entry_for(self, assignment: Assignment) -> Entry | None:
        """Return the file that counts for *assignment*; None if none does."""
        return self.entries.counting(assignment)


def reader_of(opened: Round) -> Reader:
    """Return what reads the files of a round, in this process and keeping nothing."""
    return Reader(editions=(opened.edition,), key=opened.key)


def ledger_of(opened: Round, step: Step = no_step, reader: Reader | None = None) -> Ledger:
    """Read ``returned/`` and say of every file what it is; the same files give the same ledger, in any order.

    *reader* may read in several processes, and know files of an earlier run.
    """
    returned = take_returned(opened.folder.returned, reader or reader_of(opened), step)
    waivers = Waivers(opened.settings.waivers)
    judged = [_judge(opened, one, waivers) for one in returned if not is_consensus(one)]
    entries = Entries(settled(judged, waivers))
    agreed = judged_consensus(opened, filter(is_consensus, returned), entries, waivers)
    in_order = sorted((*entries, *agreed), key=lambda entry: entry.file)
    return Ledger(Entries(in_order), waivers.unused(str(opened.folder.settings)))


def _judge(opened: Round, one: Returned, waivers: Waivers) -> Entry:
    """Judge one file by itself; ``accepted`` and ``partial`` mean that it may count."""
    entry = taken(one)
    if one.assessed is None:
        return entry
    identity = one.assessed.read.identity
    assignment = opened.roster.find(identity.agency.id, identity.assessor.id, identity.role)
    entry = replace(entry, outcome="stray", assignment=assignment)
    if identity.round != opened.settings.id:
        other = entry.problem("OTHER_ROUND", Severity.ERROR, identity.round, expected=opened.settings.id)
        return replace(entry, problems=(other,))
    if assignment is None:
        found = f"{identity.agency.id} {identity.assessor.id} {identity.role}"
        return replace(entry, problems=(entry.problem("RETURN_NOT_IN_ROSTER", Severity.ERROR, found),))
    entry = replace(entry, late=_is_late(opened, entry))
    return weighed(entry, _round_problems(opened, entry, assignment, one.assessed), one.assessed, waivers)


def _round_problems(opened: Round, entry: Entry, assignment: Assignment, assessed: Assessed) -> list[Problem]:
    """Return what is wrong with a file, by itself and as an answer to what was issued."""
    expected = identity_for(
        opened.edition, assignment.agency, assignment.assessor,
        role=assignment.role, round_id=opened.settings.id, key=opened.key,
    )  # fmt: skip
    found = [*entry.problems, *differences(assessed.read.identity, expected, entry.file)]
    if assignment.conflict:
        found.append(entry.problem("RETURN_CONFLICT_OF_INTEREST", Severity.ERROR, assignment.conflict))
    if entry.late:
        found.append(
            entry.problem("RETURN_LATE", Severity.WARNING, f"{entry.saved.astimezone(BANGKOK):%Y-%m-%d %H:%M}")
        )
    return found


def _is_late(opened: Round, entry: Entry) -> bool:
    due = opened.settings.due
    return due is not None and entry.saved > due
