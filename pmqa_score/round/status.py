"""The status of a round: every assignment with what has come back for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pmqa_score.problems import Severity, worst
from pmqa_score.round.entry import Entry
from pmqa_score.round.folder import Round
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.roster import Assignment

State = Literal["accepted", "partial", "missing", "rejected", "conflict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One assignment: its state, and the file that it rests on (None = nothing came back)."""

    assignment: Assignment
    state: State
    entry: Entry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A round at a glance: every assignment, then the consensus workbooks that have come back, one for each agency.

    ``attention`` are files that need an answer to their sender or a decision.
    """

    standings: tuple[Standing, ...]
    ledger: Ledger
    consensus: tuple[Standing, ...] = ()

    @property
    def attention(self) -> tuple[Entry, ...]:
        """Files with an error that nobody has accepted."""
        return tuple(entry for entry in self.ledger.entries if worst(entry.problems) is Severity.ERROR)

    @property
    def wanted(self) -> int:
        """How many workbooks are to come back."""
        return sum(one.state != "conflict" for one in self.standings)

    @property
    def accepted(self) -> int:
        """How many have come back complete."""
        return sum(one.state == "accepted" for one in self.standings)

    @property
    def is_complete(self) -> bool:
        """Whether every workbook is in and complete, and no file needs attention."""
        done = {"accepted", "conflict"}
        return not self.attention and all(one.state in done for one in (*self.standings, *self.consensus))


def status_of(opened: Round, ledger: Ledger) -> Status:
    """Return the status of every assignment, in order of the roster."""
    agreed = {
        entry.assignment.agency.id: entry.assignment
        for entry in sorted(ledger.entries, key=lambda entry: entry.counts)  # the one that counts has the last word
        if entry.assignment and entry.assignment.role == "consensus"
    }
    return Status(
        standings=tuple(_standing(assignment, ledger) for assignment in opened.roster.assignments),
        ledger=ledger,
        consensus=tuple(_standing(agreed[agency], ledger) for agency in sorted(agreed)),
    )


def _standing(assignment: Assignment, ledger: Ledger) -> Standing:
    counted = ledger.entry_for(assignment)
    if counted:
        state: State = "accepted" if counted.outcome == "accepted" else "partial"
        return Standing(assignment=assignment, state=state, entry=counted)
    if assignment.conflict:
        return Standing(assignment=assignment, state="conflict", entry=None)
    rejected = [
        one
        for one in ledger.entries.of_agency(assignment.agency.id)
        if one.assignment == assignment and one.outcome == "rejected"
    ]
    if rejected:
        last = max(rejected, key=lambda entry: (entry.saved, entry.file))
        return Standing(assignment=assignment, state="rejected", entry=last)
    return Standing(assignment=assignment, state="missing", entry=None)
