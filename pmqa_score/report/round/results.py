"""The results of a round, gathered for reporting: panels, ranking, what became of every file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property

from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.consolidation import (
    AgencyResult,
    Agreement,
    ConsolidationMethod,
    ExclusionReason,
    PartialPolicy,
    SeverityReport,
)
from pmqa_score.model.identity import Agency
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import Totals
from pmqa_score.problems import Problem
from pmqa_score.scoring.panel.ranking import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedProblem:
    """A problem that a waiver accepted: why, and who answers for it."""

    problem: Problem
    reason: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One returned file: what became of it; ``instead`` is the file that counts in its place.

    ``excluded`` tells why one that was taken makes no result all the same.
    """

    file: str
    outcome: str
    agency: str = ""
    assessor: str = ""
    role: str = ""
    saved: datetime | None = None
    late: bool = False
    instead: str = ""
    excluded: ExclusionReason | None = None
    earned: Decimal | None = None
    receipt: str = ""
    problems: tuple[Problem, ...] = ()
    accepted: tuple[AcceptedProblem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The consensus that makes an agency's score final: its file, the reasons given by item id, the chair's name.

    ``preliminary`` is what the assessors' workbooks come to without it.
    """

    file: str
    saved: datetime
    receipt: str
    preliminary: Totals
    reasons: Mapping[str, str] = field(default_factory=dict)
    chair: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfScore:
    """What an agency gives itself: its file, what comes of it. It stands beside the panel's and counts nowhere."""

    file: str
    totals: Totals


TagCounts = Mapping[str, Mapping[str, int]]
"""Lens id → tag id → checks that carry it, as most of a panel have them."""


@dataclass(frozen=True, kw_only=True)  # without slots: what is found by id is kept
class Results:
    """Everything a results workbook, a JSON document or a table says of a round.

    ``assessors`` is id → name. ``missing`` are agency and assessor of workbooks that have not come back. ``counts`` are
    the files and their outcomes, which add up. ``consensus`` is there by agency id where a score is final, ``selves``
    where the agency has scored itself, ``tags`` where the edition has lenses.
    ``edition`` has the awards that the round sets, ``awards`` says which those are. ``calibration`` are panels that
    were asked to compare the assessors: they count in ``agreement`` and ``severity`` and nowhere else.
    """

    round: str
    title: str
    edition: Edition
    method: ConsolidationMethod
    tolerance: Decimal
    partial: PartialPolicy
    agencies: tuple[AgencyResult, ...]
    places: tuple[Place, ...]
    agreement: Agreement
    severity: SeverityReport
    assessors: Mapping[str, str] = field(default_factory=dict)
    files: tuple[FileRow, ...] = ()
    missing: tuple[tuple[Agency, str], ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    consensus: Mapping[str, Agreed] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    selves: Mapping[str, SelfScore] = field(default_factory=dict)
    tags: Mapping[str, TagCounts] = field(default_factory=dict)
    awards: tuple[AwardSetting, ...] = ()
    calibration: tuple[AgencyResult, ...] = ()

    def result(self, agency: str) -> AgencyResult:
        """Return the result of the agency of that id; KeyError if there is none."""
        return self._by_id[agency]

    @cached_property
    def _by_id(self) -> Mapping[str, AgencyResult]:
        return {one.agency.id: one for one in self.agencies}
