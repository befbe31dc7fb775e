"""From the ledger to the results: panels merged, agencies ranked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pmqa_score.model.consolidation import AgencyResult, ConsolidationMethod, ExclusionReason
from pmqa_score.model.identity import Agency
from pmqa_score.model.setup import Edition
from pmqa_score.report.round.results import AcceptedProblem, FileRow, Results
from pmqa_score.round.entry import Entry
from pmqa_score.round.folder import Round
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.merged import KnownMerges, merged, panel_result
from pmqa_score.round.panels import Merging
from pmqa_score.scoring.panel.agreement import agreement
from pmqa_score.scoring.panel.ranking import ranking
from pmqa_score.scoring.panel.severity import severity


def round_results(
    opened: Round, ledger: Ledger, method: ConsolidationMethod | None = None, known: KnownMerges | None = None
) -> Results:
    """Return the results of a round; *method* in place of the one that ``round.yaml`` names.

    What *known* has of an earlier run is not computed again.
    """
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
    merged = merge(opened.judging, scored, ledger, how, calibration=common, known=known)
    return replace(
        merged,
        awards=settings.awards,
        round=settings.id,
        title=settings.title,
        assessors=dict(sorted(assessors.items())),
        missing=tuple(sorted(missing, key=lambda one: (one[0].id, one[1]))),
        problems=(*opened.problems, *ledger.problems),
    )


def merge(  # noqa: PLR0913 (what a round says of merging, by name)
    edition: Edition,
    agencies: Iterable[Agency],
    ledger: Ledger,
    how: Merging,
    *,
    calibration: Iterable[Agency] = (),
    known: KnownMerges | None = None,
) -> Results:
    """Return the results of *agencies*, in order of their ids, from the files of *ledger* that count.

    The panels of the *calibration* agencies say how far the assessors agree; they get no result.
    """
    known = {} if known is None else known
    found = {agency.id: merged(edition, agency, ledger, how, known) for agency in _in_order(agencies)}
    results = tuple(one.result for one in found.values())
    common = tuple(panel_result(edition, agency, ledger, how) for agency in _in_order(calibration))
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
        consensus={agency: one.agreed for agency, one in found.items() if one.agreed},
        selves={agency: one.own for agency, one in found.items() if one.own},
        tags={agency: one.tags for agency, one in found.items() if one.tags is not None},
        calibration=common,
    )


def _in_order(agencies: Iterable[Agency]) -> list[Agency]:
    return sorted(agencies, key=lambda agency: agency.id)


Excluded = Mapping[tuple[str, str], ExclusionReason]
"""Why a workbook that was taken makes no result: by the ids of agency and assessor; "" stands for every other one."""


def _excluded(results: Iterable[AgencyResult], common: Iterable[AgencyResult]) -> Excluded:
    common = tuple(common)
    return {
        **{(result.agency.id, ""): "calibration" for result in common},
        **{(result.agency.id, one.assessor): one.reason for result in (*results, *common) for one in result.excluded},
    }


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
