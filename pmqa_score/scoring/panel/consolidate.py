"""From the scorecards of a panel to one result of the agency. The order of the members never matters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from pmqa_score.model.bands import Condition
from pmqa_score.model.consolidation import (
    AgencyResult,
    ConsolidationMethod,
    Exclusion,
    ExclusionReason,
    MethodUsed,
    PanelMember,
    PartialPolicy,
    Robustness,
)
from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import BandPlacement, ConditionResult
from pmqa_score.scoring.conditions import condition_result, is_required
from pmqa_score.scoring.means import in_unit
from pmqa_score.scoring.panel.agreement import agreement
from pmqa_score.scoring.panel.one_item import item_consolidation, panel_percent
from pmqa_score.scoring.panel.robustness import robustness
from pmqa_score.scoring.totals import assemble, given, percent_scores, total_band

TOLERANCE = Decimal(20)
"""Percentage points of spread from which an item is to be discussed, unless the round says otherwise."""


def consolidate(  # noqa: PLR0913 - the options of a round, by name
    edition: Edition,
    agency: Agency,
    members: Iterable[PanelMember],
    *,
    method: ConsolidationMethod = "mean",
    tolerance: Decimal = TOLERANCE,
    partial: PartialPolicy = "exclude",
    consensus: Scorecard | None = None,
) -> AgencyResult:
    """Return the result of *agency* from its panel; ValueError if one assessor is there twice.

    The percent of an item is the mean, median or trimmed mean of those who answered it, and its points follow from it.
    In an edition of means the same is done with scores or ratings; *tolerance* is always in percentage points.
    A partial scorecard is left out (*partial* ``exclude``), or counts where it answered (``use``); never as zeros.
    With a *consensus* its percents count, the stage is final, and the panel's figures stay beside it.
    """
    members = sorted(members, key=lambda member: member.assessor)
    if len({member.assessor for member in members}) < len(members):
        raise ValueError("an assessor is in the panel twice")
    answered = {member.assessor: given(edition, member.scorecard) for member in members}
    reasons = {one.assessor: exclusion_reason(edition, one, partial, answered[one.assessor]) for one in members}
    counted = [member for member in members if reasons[member.assessor] is None]
    panel = _panel(edition, {member.assessor: answered[member.assessor] for member in counted})
    found = _percents(edition, panel, method, consensus)
    percents = {item: percent for item, (percent, _) in found.items()}
    scores = percent_scores(edition, percents)
    band = total_band(edition, scores)
    unit_tolerance, scale = in_unit(edition, tolerance), edition.rules.scale
    return AgencyResult(
        agency=agency,
        assessors=tuple(member.assessor for member in counted),
        excluded=_excluded(members, reasons),
        method=method,
        stage="preliminary" if consensus is None else "final",
        items=tuple(
            item_consolidation(panel[one.id], one, found[one.id][1], tolerance=unit_tolerance, scale=scale)
            for one in scores
        ),
        totals=assemble(edition, scores, band, panel_conditions(edition, counted, band, consensus)),
        agreement=agreement(panel.values()),
        robustness=_decisive(robustness(edition, percents, panel if consensus is None else {}, method)),
    )


def _decisive(found: Robustness | None) -> Robustness | None:
    """Return *found* with those trials alone that end in another decision: dozens of others would be kept an agency."""
    return found and replace(found, trials=found.changes)


def _excluded(members: Iterable[PanelMember], reasons: Mapping[str, ExclusionReason | None]) -> tuple[Exclusion, ...]:
    return tuple(
        Exclusion(assessor=member.assessor, reason=reason, note=member.note)
        for member in members
        if (reason := reasons[member.assessor]) is not None
    )


def exclusion_reason(
    edition: Edition, member: PanelMember, partial: PartialPolicy, answered: Mapping[str, Decimal]
) -> ExclusionReason | None:
    """Return why *member* does not count; None if it does. What the roster says comes first.

    *answered* is what it gave, by item id.
    """
    if member.excluded:
        return member.excluded
    if member.role != "assessor":
        return "role"
    if not answered:
        return "empty"
    return "partial" if partial == "exclude" and len(answered) < len(edition.criteria.items) else None


def panel_conditions(
    edition: Edition, members: Sequence[PanelMember], band: BandPlacement | None, consensus: Scorecard | None
) -> tuple[ConditionResult, ...]:
    """Return each condition as the panel sees it: met when it is in more than half of the scorecards that answer it.

    A scorecard answers a condition when it shows an indicator the condition looks at. If the consensus answers it, the
    consensus alone decides. ``good`` of ``seen`` members find it met; ``items`` are those that keep it from being met
    in any scorecard that finds it unmet.
    """
    scorecards = [member.scorecard for member in members]
    return tuple(
        _panel_condition(condition, scorecards, consensus, required=is_required(condition, edition.rules, band))
        for condition in edition.rules.conditions
    )


def _panel_condition(
    condition: Condition, scorecards: Iterable[Scorecard], consensus: Scorecard | None, *, required: bool
) -> ConditionResult:
    agreed = condition_result(condition, consensus or Scorecard({}), required=required)
    results = [agreed] if agreed.seen else [condition_result(condition, one, required=required) for one in scorecards]
    answers = [result for result in results if result.seen]
    good = sum(result.met for result in answers)
    met = 2 * good > len(answers)
    missing = {item for result in answers or [agreed] for item in result.items}
    return ConditionResult(
        id=condition.id,
        met=met,
        required=required,
        items=() if met else tuple(item for item in condition.items if item in missing),
        good=good,
        seen=len(answers),
        counted="members",
    )


def _panel(edition: Edition, answered: Mapping[str, Mapping[str, Decimal]]) -> dict[str, dict[str, Decimal]]:
    """Return the percents that count: item id → assessor id → percent; *answered* has them the other way round."""
    return {
        item.id: {assessor: percents[item.id] for assessor, percents in answered.items() if item.id in percents}
        for item in edition.criteria.items
    }


def _percents(
    edition: Edition,
    panel: Mapping[str, Mapping[str, Decimal]],
    method: ConsolidationMethod,
    consensus: Scorecard | None,
) -> dict[str, tuple[Decimal | None, MethodUsed]]:
    """Return the percent that counts for each item, and where it comes from."""
    if consensus is None:
        return {item: panel_percent(list(percents.values()), method) for item, percents in panel.items()}
    agreed = given(edition, consensus)
    return {item: (agreed.get(item), "consensus") for item in panel}
