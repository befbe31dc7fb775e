"""What is known of the readiness of one workbook, gathered for reporting."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Edition
from pmqa_score.problems import Place, Problem
from pmqa_score.scoring.missing import Missing
from pmqa_score.scoring.ready import CheckState


@dataclass(frozen=True, slots=True)
class ReadyFinding:
    """Something missing, or an error of the file, with the cell to go to (the file, where there is none)."""

    what: Missing | Problem
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyPoint:
    """One check: ``good`` of ``seen`` are in order, ``findings`` are the rest."""

    id: str
    state: CheckState
    good: int
    seen: int
    findings: tuple[ReadyFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyReport:
    """Every check of one workbook."""

    file: str
    identity: Identity
    round_title: str
    edition: Edition
    points: tuple[ReadyPoint, ...]

    @property
    def is_ready(self) -> bool:
        """Whether no check is open."""
        return all(point.state != "open" for point in self.points)
