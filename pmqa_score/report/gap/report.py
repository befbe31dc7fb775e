"""What is known of the gap of one workbook, gathered for reporting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ItemScore, Totals
from pmqa_score.problems import Problem
from pmqa_score.scoring.gap.gap import Gap
from pmqa_score.scoring.gap.ladders import Limits
from pmqa_score.scoring.gap.plans import StepGain
from pmqa_score.scoring.gap.ways import Effort


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReport:
    """A workbook with the gaps to what was asked for, and what a step brings on each item.

    ``sees_conditions`` is False for a workbook that takes no indicators.
    """

    file: str
    identity: Identity
    edition: Edition
    totals: Totals
    limits: Limits
    effort: Effort
    gaps: tuple[Gap, ...]
    gains: tuple[StepGain, ...]
    sees_conditions: bool
    problems: tuple[Problem, ...]

    @property
    def what_if(self) -> Mapping[str, ItemScore]:
        """The score after the cheapest plan, by item id: of the items that it raises."""
        return {one.raised.id: one.raised for gap in self.gaps for plan in gap.plans[:1] for one in plan.raises}

    @property
    def step(self) -> Decimal | None:
        """The percentage points of one step; None where items get no percents."""
        return self.edition.rules.scale.step if self.edition.rules.scale else None

    @property
    def is_open(self) -> bool:
        """Whether a goal could not be planned for: something is unanswered, not given, or out of reach."""
        return any(gap.state in {"partial", "no_bands", "unreachable"} for gap in self.gaps)
