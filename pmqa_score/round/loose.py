"""A ledger of workbooks in hand, without a round: who they are for stands inside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from pmqa_score.assessment import Assessed
from pmqa_score.assessment.reader import Reader
from pmqa_score.model.consolidation import PartialPolicy
from pmqa_score.model.identity import Agency, Identity
from pmqa_score.model.setup import Edition
from pmqa_score.problems import Problem, Severity
from pmqa_score.round.consensus_returns import is_consensus, settled_consensus, weighed_consensus
from pmqa_score.round.entry import Entries, Entry
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.panels import Merging, panel_of
from pmqa_score.round.returned import Returned, take_files
from pmqa_score.round.roster import Assignment
from pmqa_score.round.settling import settled, taken, weighed
from pmqa_score.round.steps import Step, no_step
from pmqa_score.round.waivers import Waivers

NO_WAIVERS = Waivers(())


@dataclass(frozen=True, slots=True)
class Loose:
    """The ledger of some files, and the edition that most of them are of (None = no file could be read)."""

    ledger: Ledger
    edition: Edition | None

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies that any file counts for, each once."""
        counted = [one.assignment for one in self.ledger.entries if one.counts and one.assignment]
        return tuple({assignment.agency.id: assignment.agency for assignment in counted}.values())


def ledger_of_files(paths: Iterable[Path], reader: Reader, step: Step = no_step) -> Loose:
    """Judge every file; workbooks of another round or edition than most are rejected."""
    named = {str(path): path for path in paths}
    returned = take_files(named, reader, step)
    common = _common(returned)
    entries = Entries(settled([_judge(one, common) for one in returned if not is_consensus(one)], NO_WAIVERS))
    judged = [
        _judge_consensus(one, one.assessed, common, entries) for one in returned if one.assessed and is_consensus(one)
    ]
    agreed = settled_consensus(judged, NO_WAIVERS)
    edition = next(
        (one.assessed.read.edition for one in returned if one.assessed and _kind(one) == common),
        None,
    )
    return Loose(Ledger(Entries(sorted((*entries, *agreed), key=lambda entry: entry.file))), edition)


def _kind(one: Returned) -> tuple[str, str]:
    """Return round and edition of a workbook that was read."""
    identity = one.assessed.read.identity if one.assessed else None
    return (identity.round, identity.digest) if identity else ("", "")


def _common(returned: Sequence[Returned]) -> tuple[str, str] | None:
    counts = Counter(_kind(one) for one in returned if one.assessed)
    return max(counts, key=lambda kind: (counts[kind], kind)) if counts else None


def _judge(one: Returned, common: tuple[str, str] | None) -> Entry:
    entry = taken(one)
    if one.assessed is None:
        return entry
    identity = one.assessed.read.identity
    assignment = Assignment(agency=identity.agency, assessor=identity.assessor, role=identity.role)
    entry = replace(entry, assignment=assignment)
    found = list(entry.problems)
    if _kind(one) != common:
        found.append(_other(entry, identity))
    return weighed(entry, found, one.assessed, NO_WAIVERS)


def _judge_consensus(
    one: Returned, assessed: Assessed, common: tuple[str, str] | None, entries: Sequence[Entry]
) -> Entry:
    """Judge a consensus beside the panel among *entries*; how a round merges partial workbooks is not known here."""
    read, entry = assessed.read, taken(one)
    how = Merging(method=read.panel.method, tolerance=read.panel.tolerance) if read.panel else Merging()
    policies = (replace(how, partial=partial) for partial in get_args(PartialPolicy))
    panels = [panel_of(read.edition, read.identity.agency, entries, policy) for policy in policies]
    found = [_other(entry, read.identity)] if _kind(one) != common else []
    return weighed_consensus(entry, assessed, [panel for panel in panels if panel], found, NO_WAIVERS)


def _other(entry: Entry, identity: Identity) -> Problem:
    return entry.problem("RETURN_OF_ANOTHER_KIND", Severity.ERROR, f"{identity.round} {identity.criteria}")
