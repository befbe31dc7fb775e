"""What an agency's workbooks come to: the panel's result and what stands beside it; as data where it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pmqa_score.assessment.record import Record
from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.report.round.results import Agreed, SelfScore, TagCounts
from pmqa_score.round.beside import self_score, tag_counts
from pmqa_score.round.entry import Entry
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.panels import Merging, consensus_of, members_of
from pmqa_score.scoring.panel.consensus import chair_of
from pmqa_score.scoring.panel.consolidate import consolidate
from pmqa_score.scoring.panel.one_item import panel_percent
from pmqa_score.scoring.totals import percent_totals

if TYPE_CHECKING:
    from pydantic import TypeAdapter

KnownMerges = MutableMapping[bytes, Record]
"""What agencies came to in an earlier run, by the fingerprint of all that it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """An agency's ``result``; the consensus that made it final, the agency's own score, the tags: None without one."""

    result: AgencyResult
    agreed: Agreed | None
    own: SelfScore | None
    tags: TagCounts | None


def merged(edition: Edition, agency: Agency, ledger: Ledger, how: Merging, known: KnownMerges) -> Merged:
    """Return what the files of *agency* that count come to; what *known* has is not computed again."""
    key = fingerprint(agency, ledger, how)
    record = known.get(key)
    if record is not None:
        return _data().validate_json(record.head)
    found = _merged(edition, agency, ledger, how)
    known[key] = Record(_data().dump_json(found), b"")
    return found


def panel_result(
    edition: Edition, agency: Agency, ledger: Ledger, how: Merging, consensus: Scorecard | None = None
) -> AgencyResult:
    """Return what the agency's panel comes to, or its *consensus*."""
    return consolidate(
        edition,
        agency,
        members_of(ledger.entries, agency, how.partial),
        method=how.method,
        tolerance=how.tolerance,
        partial="use",  # whether a partial workbook counts is settled file by file: a waiver may accept one
        consensus=consensus,
    )


def fingerprint(agency: Agency, ledger: Ledger, how: Merging) -> bytes:
    """Return a digest of all that makes an agency's result, but for the edition: who, how, and every file of its."""
    told = (agency, how, *map(_told, ledger.entries.of_agency(agency.id)))
    return hashlib.sha256(repr(told).encode(errors="surrogatepass")).digest()


def _told(entry: Entry) -> tuple[object, ...]:
    assessed = entry.assessed
    return (
        entry.file, entry.outcome, entry.saved, entry.content, entry.assignment,
        tuple(one.problem.code for one in entry.waived),
        (assessed.receipt, assessed.read.setup) if assessed else None,
    )  # fmt: skip


def _merged(edition: Edition, agency: Agency, ledger: Ledger, how: Merging) -> Merged:
    entry = consensus_of(ledger.entries, agency)
    agreed = entry.assessed.scorecard if entry and entry.assessed else None
    result = panel_result(edition, agency, ledger, how, agreed)
    return Merged(
        result=result,
        agreed=next(_agreed(edition, entry, result), None) if entry else None,
        own=self_score(ledger, agency),
        tags=tag_counts(edition, ledger, result, how.partial),
    )


def _agreed(edition: Edition, entry: Entry, result: AgencyResult) -> Iterator[Agreed]:
    """Yield the consensus of *entry* that made *result* final, beside what there would be without it."""
    if entry.assessed:
        before = {item.id: panel_percent(list(item.percents.values()), result.method)[0] for item in result.items}
        answers = entry.assessed.scorecard.items
        yield Agreed(
            file=entry.file,
            saved=entry.saved,
            receipt=entry.assessed.receipt,
            preliminary=percent_totals(edition, before),
            reasons={item: answer.rationale for item, answer in answers.items() if answer.rationale},
            chair=chair_of(entry.assessed.read.answers),
        )


@cache
def _data() -> TypeAdapter[Merged]:
    from pydantic import TypeAdapter  # noqa: PLC0415 (slow to start)

    return TypeAdapter(Merged)
