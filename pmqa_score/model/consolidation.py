"""What a panel of assessors says together: members, items, agreement, how solid the decision is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from pmqa_score.model.identity import Agency, Role
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.totals import Totals

ConsolidationMethod = Literal["mean", "median", "trimmed"]
MethodUsed = Literal["mean", "median", "trimmed", "consensus"]
PartialPolicy = Literal["exclude", "use"]
Stage = Literal["preliminary", "final"]
ExclusionReason = Literal["conflict", "calibration", "role", "partial", "empty"]
NoAlpha = Literal["too_few", "no_variation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelMember:
    """One returned scorecard of a panel, under the assessor's id.

    ``excluded`` is the reason it must not count, if the roster or the round gives one; ``note`` explains it.
    """

    assessor: str
    scorecard: Scorecard
    role: Role = "assessor"
    excluded: ExclusionReason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """A member whose percents count nowhere, and why."""

    assessor: str
    reason: ExclusionReason
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemConsolidation:
    """One item over a panel. Figures are None where nobody answered.

    ``percents`` holds the counted ones by assessor id, in order of the ids; in an edition of means they are scores or
    ratings, and so are the figures made of them. ``deviation`` is the sample standard deviation, None for fewer than
    two. ``ranges_apart`` counts scoring ranges from the lowest to the highest percent: 0 in one range, 1 in
    neighbours. ``discuss``: the spread has reached the tolerance; ``alone`` is then the one
    assessor without whom it would not. ``percent`` is what counts, by ``method_used``; ``earned``, ``range`` and
    ``level`` (of gated checks) follow.
    """

    id: str
    percents: Mapping[str, Decimal]
    n: int
    mean: Decimal | None
    median: Decimal | None
    spread: Decimal | None
    deviation: Decimal | None
    ranges_apart: int
    discuss: bool
    alone: str | None
    percent: Decimal | None
    earned: Decimal | None
    range: str | None
    method_used: MethodUsed
    level: str | None = None

    @property
    def ranges_differ(self) -> bool:
        """Whether the assessors' percents lie in different scoring ranges."""
        return self.ranges_apart > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Krippendorff's alpha (interval metric) over ``n`` assessors and the ``items`` that two or more of them answered.

    1 = they agree wholly, 0 = as by chance, below 0 = worse. ``alpha`` is None for the ``reason`` given.
    """

    alpha: Decimal | None
    n: int
    items: int
    reason: NoAlpha | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessorSeverity:
    """How far an assessor stands from the other members of the same panels; below zero = stricter. Never applied.

    ``deviation`` is the mean, in percentage points, over ``n`` items in ``agencies`` panels; ``lower`` to ``upper`` is
    about a 95 % interval; ``shrunk`` the deviation drawn towards zero. All are None with too few items.
    """

    assessor: str
    n: int
    agencies: int
    deviation: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    shrunk: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeverityReport:
    """All assessors of a round. Only those of one group can be compared: ``groups`` share no agency with each other."""

    assessors: tuple[AssessorSeverity, ...]
    groups: tuple[tuple[str, ...], ...]

    @property
    def linked(self) -> bool:
        """Whether all assessors are linked through common agencies."""
        return len(self.groups) <= 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is decided from a total: the band (None if it is partial) and which awards are met."""

    earned: Decimal
    band: str | None
    awards: Mapping[str, bool | None] = field(default_factory=dict)

    def differs(self, other: Decision) -> bool:
        """Return whether the band or an award is decided otherwise; points alone are no decision."""
        return (self.band, self.awards) != (other.band, other.awards)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """The decision if one thing were otherwise: without ``assessor``, or ``change`` percentage points on ``item``."""

    decision: Decision
    assessor: str | None = None
    item: str | None = None
    change: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """How solid a decision is, by ``trials``: all, or those that change it, for nothing else is asked of them here.

    An agency with one that changes the decision deserves a second look.
    """

    decision: Decision
    trials: tuple[Trial, ...]

    @property
    def decides(self) -> bool:
        """Whether the edition decides anything: a band, or an award that is set."""
        return self.decision.band is not None or any(met is not None for met in self.decision.awards.values())

    @property
    def changes(self) -> tuple[Trial, ...]:
        """The trials that end in another decision."""
        return tuple(trial for trial in self.trials if trial.decision.differs(self.decision))

    @property
    def band_stable(self) -> bool:
        """Whether the band is the same in every trial."""
        return all(trial.decision.band == self.decision.band for trial in self.trials)

    @property
    def awards_stable(self) -> bool:
        """Whether every award is decided the same in every trial."""
        return all(trial.decision.awards == self.decision.awards for trial in self.trials)

    @property
    def deciding_items(self) -> tuple[str, ...]:
        """Items of which one step more or less changes the decision."""
        return tuple(dict.fromkeys(trial.item for trial in self.changes if trial.item is not None))

    @property
    def deciding_assessors(self) -> tuple[str, ...]:
        """Assessors without whom the decision would be another."""
        return tuple(trial.assessor for trial in self.changes if trial.assessor is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyResult:
    """An agency's panel, consolidated.

    ``assessors`` are the ids that count, in order; ``excluded`` all others. In the conditions of ``totals``, ``good``
    of ``seen`` are members of the panel. ``robustness`` is None while the total is partial.
    """

    agency: Agency
    assessors: tuple[str, ...]
    excluded: tuple[Exclusion, ...]
    method: ConsolidationMethod
    stage: Stage
    items: tuple[ItemConsolidation, ...]
    totals: Totals
    agreement: Agreement
    robustness: Robustness | None

    @property
    def to_discuss(self) -> tuple[str, ...]:
        """Items whose spread has reached the tolerance."""
        return tuple(item.id for item in self.items if item.discuss)
