"""What a round has made of one agency, as one side of a comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pmqa_score.assessment import identity_for
from pmqa_score.assessment.compare import side_of
from pmqa_score.errors import RoundError
from pmqa_score.model.comparison import Side
from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.round.folder import Round
from pmqa_score.round.ledger import Ledger, ledger_of
from pmqa_score.round.merge import round_results
from pmqa_score.round.panels import consensus_of, round_panel
from pmqa_score.round.steps import Step, no_step
from pmqa_score.scoring.consensus import filled_in
from pmqa_score.scoring.fields import SIGN_OFF, fields_of


def agency_side(opened: Round, agency: Agency, step: Step = no_step) -> Side:
    """Return the consensus of *agency* where its score is final, else its panel's percents and comments so far.

    RoundError where the agency is not on the roster.
    """
    found = next((one for one in opened.roster.agencies if one.id == agency.id), None)
    if found is None:
        place = FilePlace(str(opened.folder.path))
        raise RoundError([Problem("COMPARE_NOT_IN_ROUND", Severity.ERROR, place, f"{agency.id} {agency.name}")])
    ledger = ledger_of(opened, step)
    results = round_results(opened, ledger)
    result = results.result(agency.id)
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


def _answers(opened: Round, agency: Agency, ledger: Ledger, result: AgencyResult) -> Mapping[str, Value]:
    """Return what a consensus workbook of the panel begins with, and the percents that count so far."""
    setup = replace(opened.setup(), role="consensus")
    panel = round_panel(opened, agency, ledger.entries)
    begun = filled_in(opened.edition, setup, panel) if panel else {}
    fields = fields_of(opened.edition, setup)
    percents = {item.id: item.percent for item in result.items}
    agreed = {
        field.name: percent
        for field in fields
        if field.part == ("percent",) and (percent := percents[field.item]) is not None
    }
    signers = {field.name for field in fields if field.item == SIGN_OFF}
    return {**{name: value for name, value in begun.items() if name not in signers}, **agreed}
