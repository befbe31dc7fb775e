"""Returned consensus workbooks: whether their panel is still the one they show, and whether they are finished."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pmqa_score.assessment import Assessed, identity_for
from pmqa_score.assessment.consensus import REASONS, reason_problems
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.problems import Problem, Severity
from pmqa_score.round.entry import Entry, Outcome
from pmqa_score.round.folder import Round
from pmqa_score.round.panels import round_panel
from pmqa_score.round.returned import Returned
from pmqa_score.round.roster import Assignment
from pmqa_score.round.settling import blocks, one_each, taken
from pmqa_score.round.waivers import Waivers
from pmqa_score.workbook.identity_checks import differences
from pmqa_score.workbook.panel_data import panel_digest

STALE = "CONSENSUS_STALE"


def is_consensus(one: Returned) -> bool:
    """Tell whether a returned file is a consensus workbook."""
    return one.assessed is not None and one.assessed.read.identity.role == "consensus"


def judged_consensus(
    opened: Round, returned: Iterable[Returned], entries: Sequence[Entry], waivers: Waivers
) -> tuple[Entry, ...]:
    """Return the entries of the consensus workbooks *returned* in a round, of each agency one that counts.

    *entries* are those of the assessors' workbooks, settled. What counts and is ``accepted`` makes a score final.
    """
    judged = [_judge(opened, one, one.assessed, entries, waivers) for one in returned if one.assessed]
    return settled_consensus(judged, waivers)


def _judge(opened: Round, one: Returned, assessed: Assessed, entries: Sequence[Entry], waivers: Waivers) -> Entry:
    """Judge one consensus workbook by itself."""
    read = assessed.read
    entry = replace(taken(one), outcome="stray")
    if read.identity.round != opened.settings.id:
        other = entry.problem("OTHER_ROUND", Severity.ERROR, read.identity.round, expected=opened.settings.id)
        return replace(entry, problems=(other,))
    agency = opened.roster.agency(read.identity.agency.id)
    panel = round_panel(opened, agency, entries) if agency else None
    expected = identity_for(
        opened.edition, agency or read.identity.agency, read.identity.assessor, role="consensus",
        round_id=opened.settings.id, key=opened.key, panel=read.setup.panel,
    )  # fmt: skip
    found = differences(read.identity, expected, entry.file)
    return weighed_consensus(entry, assessed, [panel] if panel else [], found, waivers)


def weighed_consensus(
    entry: Entry, assessed: Assessed, panels: Sequence[PanelSheet], found: Iterable[Problem], waivers: Waivers
) -> Entry:
    """Tell what a consensus is beside its panel, as it may be now in one of several ways (none: it is not known).

    While percents or reasons are missing it is ``partial``. *found* is what else is wrong with it.
    """
    read, agency = assessed.read, assessed.read.identity.agency
    if not panels:
        unknown = entry.problem("CONSENSUS_PANEL_UNKNOWN", Severity.ERROR, agency.id)
        return replace(entry, outcome="stray", problems=(unknown,))
    entry = replace(entry, assignment=Assignment(agency=agency, assessor=read.identity.assessor, role="consensus"))
    problems = [*entry.problems, *found]
    fitting = [panel for panel in panels if panel_digest(panel) == read.setup.panel]
    if not fitting:
        problems.append(entry.problem(STALE, Severity.ERROR, agency.id))
    if read.panel is None:  # the file does not show it any more: judge by the panel itself
        problems += reason_problems(read, (fitting or panels)[0])
    if missing := assessed.missing:
        problems.append(entry.problem("CONSENSUS_PARTIAL", Severity.WARNING, ", ".join(missing)))
    standing, waived = waivers.sift(entry.file, problems)
    owed = any(problem.code in REASONS.values() for problem in standing)
    outcome: Outcome = "accepted" if not assessed.missing and not owed else "partial"
    return replace(
        entry, outcome="rejected" if blocks(standing, assessed) else outcome, problems=standing, waived=waived
    )


def settled_consensus(judged: Iterable[Entry], waivers: Waivers) -> tuple[Entry, ...]:
    """Return the consensus workbooks, each judged by itself, after settling what they are beside each other."""
    versions = one_each(judged, waivers)
    return tuple(_beside(entry, versions) for entry in versions)


def _beside(entry: Entry, versions: Iterable[Entry]) -> Entry:
    """Tell of the one that counts that there were others, and of a stale one what has taken its place."""
    mine = entry.assignment.key if entry.assignment else None
    of_agency = [one for one in versions if one is not entry and one.assignment and one.assignment.key == mine]
    if entry.counts:
        others = sorted(one.file for one in of_agency if one.outcome == "superseded")
        twice = entry.problem("CONSENSUS_TWICE", Severity.WARNING, ", ".join(others))
        return replace(entry, problems=(*entry.problems, twice)) if others else entry
    winner = next((one for one in of_agency if one.counts and one.saved > entry.saved), None)
    errors = {problem.code for problem in entry.problems if problem.severity is Severity.ERROR}
    if entry.outcome == "rejected" and winner and errors == {STALE}:
        calm = (replace(one, severity=Severity.NOTE) if one.code == STALE else one for one in entry.problems)
        return replace(entry, outcome="superseded", instead=winner.file, problems=tuple(calm))
    return entry
