"""What a round has made of one agency, as one side of a comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from pmqa_score.assessment import identity_for
from pmqa_score.assessment.compare import side_of
from pmqa_score.errors import RoundError
from pmqa_score.model.comparison import Side
from pmqa_score.model.consolidation import AgencyResult, ItemConsolidation
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.round.folder import Round, enclosing_round, open_round
from pmqa_score.round.ledger import Ledger, ledger_of
from pmqa_score.round.merge import round_results
from pmqa_score.round.panels import consensus_of, round_panel
from pmqa_score.round.steps import Step, no_step
from pmqa_score.scoring.fields import SIGN_OFF, fields_of
from pmqa_score.scoring.inputs import Part
from pmqa_score.scoring.panel.consensus import filled_in


def agency_side(opened: Round, agency: Agency, step: Step = no_step) -> Side:
    """Return the consensus of *agency* where its score is final, else its panel's percents and comments so far.

    RoundError where the round has no result for the agency.
    """
    found = next((one for one in opened.roster.agencies if one.id == agency.id), None)
    if found is None:
        raise _without_result(opened, agency)
    ledger = ledger_of(opened, step)
    results = round_results(opened, ledger)
    result = next((one for one in results.agencies if one.agency.id == agency.id), None)
    if result is None:  # one that the assessors calibrate with gets no result
        raise _without_result(opened, agency)
    agreed = consensus_of(ledger.entries, found)
    if agreed and agreed.assessed:
        side = side_of(agreed.assessed)
        return replace(side, stage="final", people={**side.people, **results.assessors})
    setup = replace(opened.setup(), role="consensus")
    return Side(
        file=str(opened.folder.path),
        identity=identity_for(opened.edition, found, Assessor("", ""), role="consensus", round_id=opened.settings.id),
        edition=opened.edition,
        setup=setup,
        answers=_answers(opened, found, ledger, result),
        totals=result.totals,
        stage="preliminary",
        people=results.assessors,
    )


def with_colleagues(side: Side, file: Path) -> Side:
    """Return *side* knowing every assessor of the round that *file* lies in: a comment may name a colleague."""
    around = enclosing_round(file)
    if around is None:
        return side
    asked = [one for one in open_round(around).roster.assignments if one.role == "assessor"]
    return replace(side, people={**{one.assessor.id: one.assessor.name for one in asked}, **side.people})


def _answers(opened: Round, agency: Agency, ledger: Ledger, result: AgencyResult) -> Mapping[str, Value]:
    """Return what a consensus workbook of the panel begins with, and the percents that count so far."""
    setup = replace(opened.setup(), role="consensus")
    panel = round_panel(opened, agency, ledger.entries)
    begun = filled_in(opened.edition, setup, panel) if panel else {}
    fields = fields_of(opened.edition, setup)
    so_far = {(item.id, part): score for item in result.items for part, score in _scores(item)}
    agreed = {field.name: score for field in fields if (score := so_far.get((field.item, field.part))) is not None}
    signers = {field.name for field in fields if field.item == SIGN_OFF}
    return {**{name: value for name, value in begun.items() if name not in signers}, **agreed}


def _scores(item: ItemConsolidation) -> tuple[tuple[Part, Decimal | None], ...]:
    """Return what the panel came to, by the part of a consensus workbook that takes it: a percent, or a score."""
    return (("percent",), item.percent), (("score",), item.earned)


def _without_result(opened: Round, agency: Agency) -> RoundError:
    place = FilePlace(str(opened.folder.path))
    return RoundError([Problem("COMPARE_NOT_IN_ROUND", Severity.ERROR, place, f"{agency.id} {agency.name}")])
