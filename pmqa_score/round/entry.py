"""An entry of the ledger: what became of one returned file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from pmqa_score.assessment import Assessed
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.round.roster import Assignment
from pmqa_score.round.waivers import Waived

Outcome = Literal["accepted", "partial", "rejected", "duplicate", "superseded", "stray", "unreadable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One returned file.

    ``saved`` is the save time inside it, ``modified`` that of the file itself. ``content`` is equal for equal answers.
    ``instead`` names the file that counts in place of a duplicate or superseded one.
    """

    file: str
    outcome: Outcome
    saved: datetime
    modified: datetime
    content: str = ""
    late: bool = False
    instead: str = ""
    assignment: Assignment | None = None
    assessed: Assessed | None = None
    problems: tuple[Problem, ...] = ()
    waived: tuple[Waived, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether this is the version of a workbook that counts, complete or not."""
        return self.outcome in {"accepted", "partial"}

    def problem(self, code: str, severity: Severity, found: str = "", **values: str) -> Problem:
        """Return a problem about the whole file."""
        return Problem(code, severity, FilePlace(self.file), found, values)


class Entries(tuple[Entry, ...]):  # noqa: SLOT001 (what it has found is kept)
    """Entries in order; those of one agency, and the one that counts for an assignment, are found at once."""

    def of_agency(self, agency: str) -> Sequence[Entry]:
        """Return the entries of the agency of that id."""
        return self._by_agency.get(agency, ())

    def counting(self, assignment: Assignment) -> Entry | None:
        """Return the first entry that counts for *assignment*; None if none does."""
        of_agency = self.of_agency(assignment.agency.id)
        return next((one for one in of_agency if one.counts and one.assignment == assignment), None)

    @cached_property
    def _by_agency(self) -> Mapping[str, Sequence[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self:
            if entry.assignment:
                found.setdefault(entry.assignment.agency.id, []).append(entry)
        return found
