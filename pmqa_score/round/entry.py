"""An entry of the ledger: what became of one returned file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
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
