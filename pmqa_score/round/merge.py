"""From the ledger to the results: panels merged, agencies ranked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pmqa_score.model.consolidation import AgencyResult, ConsolidationMethod, ExclusionReason
from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.report.round.results import AcceptedProblem, Agreed, FileRow, Results
from pmqa_score.round.beside import self_scores, tag_counts
from pmqa_score.round.entry import Entry
from pmqa_score.round.folder import Round
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.panels import Merging, consensus_of, members_of
from pmqa_score.scoring.panel.agreement import agreement
from pmqa_score.scoring.panel.consensus import chair_of
from pmqa_score.scoring.panel.consolidate import consolidate
from pmqa_score.scoring.panel.one_item import panel_percent
from pmqa_score.scoring.panel.ranking import ranking
from pmqa_score.scoring.panel.severity import severity
from pmqa_score.scoring.totals import percent_totals


def round_results(opened: Round, ledger: Ledger, method: ConsolidationMethod | None = None) -> Results:
    """Return the results of a round; *method* in place of the one that ``round.yaml`` names."""
    settings = opened.settings
    how = Merging(method=method or settings.method, tolerance=settings.tolerance, partial=settings.partial)
    assessors = {one.assessor.id: one.assessor.name for one in opened.roster.assignments if one.role == "assessor"}
    missing = tuple(
        (one.agency, one.assessor.id)
        for one in opened.roster.assignments
        if not one.conflict and ledger.entry_for(one) is None
    )
    scored = [agency for agency in opened.roster.agencies if not settings.calibrates(agency.id)]
    common = [agency for agency in opened.roster.agencies if settings.calibrates(agency.id)]
    merged = merge(opened.judging, scored, ledger, how, calibration=common)
    return replace(
        merged,
        awards=settings.awards,
        round=settings.id,
        title=settings.title,
        assessors=dict(sorted(assessors.items())),
        missing=tuple(sorted(missing, key=lambda one: (one[0].id, one[1]))),
        problems=(*opened.problems, *ledger.problems),
    )


def merge(
    edition: Edition,
    agencies: Iterable[Agency],
    ledger: Ledger,
    how: Merging,
    *,
    calibration: Iterable[Agency] = (),
) -> Results:
    """Return the results of *agencies*, in order of their ids, from the files of *ledger* that count.

    The panels of the *calibration* agencies say how far the assessors agree; they get no result.
    """
    results = tuple(_agency_result(edition, agency, ledger, how) for agency in _in_order(agencies))
    common = tuple(_panel_result(edition, agency, ledger, how) for agency in _in_order(calibration))
    panels = {result.agency.id: [item.percents for item in result.items] for result in (*results, *common)}
    excluded = _excluded(results, common)
    return Results(
        round="",
        title="",
        edition=edition,
        method=how.method,
        tolerance=how.tolerance,
        partial=how.partial,
        agencies=results,
        places=ranking(results),
        agreement=agreement(unit for panel in panels.values() for unit in panel),
        severity=severity(panels),
        assessors=_names(ledger),
        files=tuple(_file_row(entry, excluded) for entry in ledger.entries),
        counts=ledger.counts,
        problems=ledger.problems,
        consensus=dict(_consensus(edition, ledger, result) for result in results if result.stage == "final"),
        selves=self_scores(ledger, results),
        tags=tag_counts(edition, ledger, results, how.partial),
        calibration=common,
    )


def _in_order(agencies: Iterable[Agency]) -> list[Agency]:
    return sorted(agencies, key=lambda agency: agency.id)


def _agency_result(edition: Edition, agency: Agency, ledger: Ledger, how: Merging) -> AgencyResult:
    agreed = consensus_of(ledger.entries, agency)
    return _panel_result(
        edition, agency, ledger, how, agreed.assessed.scorecard if agreed and agreed.assessed else None
    )


def _panel_result(
    edition: Edition, agency: Agency, ledger: Ledger, how: Merging, consensus: Scorecard | None = None
) -> AgencyResult:
    return consolidate(
        edition,
        agency,
        members_of(ledger.entries, agency, how.partial),
        method=how.method,
        tolerance=how.tolerance,
        partial="use",  # whether a partial workbook counts is settled file by file: a waiver may accept one
        consensus=consensus,
    )


Excluded = Mapping[tuple[str, str], ExclusionReason]
"""Why a workbook that was taken makes no result: by the ids of agency and assessor; "" stands for every other one."""


def _excluded(results: Iterable[AgencyResult], common: Iterable[AgencyResult]) -> Excluded:
    common = tuple(common)
    return {
        **{(result.agency.id, ""): "calibration" for result in common},
        **{(result.agency.id, one.assessor): one.reason for result in (*results, *common) for one in result.excluded},
    }


def _consensus(edition: Edition, ledger: Ledger, result: AgencyResult) -> tuple[str, Agreed]:
    """Return by agency id the consensus that made *result* final, beside what there would be without it."""
    entry = consensus_of(ledger.entries, result.agency)
    if entry is None or entry.assessed is None:
        raise ValueError(f"{result.agency.id} has no consensus")
    before = {item.id: panel_percent(list(item.percents.values()), result.method)[0] for item in result.items}
    answers = entry.assessed.scorecard.items
    return result.agency.id, Agreed(
        file=entry.file,
        saved=entry.saved,
        receipt=entry.assessed.receipt,
        preliminary=percent_totals(edition, before),
        reasons={item: answer.rationale for item, answer in answers.items() if answer.rationale},
        chair=chair_of(entry.assessed.read.answers),
    )


def _names(ledger: Ledger) -> Mapping[str, str]:
    known = [one.assignment.assessor for one in ledger.entries if one.assignment and one.assignment.role == "assessor"]
    return {assessor.id: assessor.name for assessor in sorted(known, key=lambda assessor: assessor.id)}


def _file_row(entry: Entry, excluded: Excluded) -> FileRow:
    identity = entry.assessed.read.identity if entry.assessed else None
    agency, assessor = (identity.agency.id, identity.assessor.id) if identity else ("", "")
    return FileRow(
        file=entry.file,
        outcome=entry.outcome,
        agency=agency,
        assessor=assessor,
        role=identity.role if identity else "",
        saved=entry.saved if entry.assessed else None,
        late=entry.late,
        instead=entry.instead,
        excluded=excluded.get((agency, assessor), excluded.get((agency, ""))) if entry.counts else None,
        earned=entry.assessed.earned if entry.assessed else None,
        receipt=entry.assessed.receipt if entry.assessed else "",
        problems=entry.problems,
        accepted=tuple(
            AcceptedProblem(problem=one.problem, reason=one.waiver.reason, by=one.waiver.by) for one in entry.waived
        ),
    )
