"""Work on many workbooks for a command: in how many processes, on which cluster, and what an earlier run knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from pmqa_score.cli.language import words
from pmqa_score.cli.options import Function, option
from pmqa_score.cli.progress import progress
from pmqa_score.model.text import Language

if TYPE_CHECKING:
    from pmqa_score.assessment.reader import Reader
    from pmqa_score.assessment.record import Record
    from pmqa_score.model.consolidation import ConsolidationMethod
    from pmqa_score.model.setup import Edition
    from pmqa_score.report.round.results import Results
    from pmqa_score.round.folder import Round
    from pmqa_score.round.ledger import Ledger

MOST_JOBS = 256


@dataclass(frozen=True, slots=True)
class Hands:
    """Who works: that many processes (None = as many as it pays to start), or the Dask cluster at an address."""

    jobs: int | None = None
    cluster: str = ""


def hands_options(function: Function) -> Function:
    """Add ``--jobs`` and ``--cluster``."""
    jobs = option("--jobs", type=click.IntRange(1, MOST_JOBS))
    return jobs(option("--cluster", default="", metavar="ADDRESS")(function))


def round_ledger(opened: Round, language: Language, hands: Hands) -> Ledger:
    """Read what has come back in a round; files that an earlier run has read are not read again."""
    from pmqa_score.round.cache import kept_readings  # noqa: PLC0415 (brings a database)
    from pmqa_score.round.ledger import ledger_of  # noqa: PLC0415 (brings XML)

    files = sum(1 for _ in opened.folder.returned.rglob("*"))
    with (
        kept_readings(opened) as known,
        reader_for(files, (opened.edition,), opened.key, hands, known) as reading,
        progress(words("message.reading", language), language) as step,
    ):
        return ledger_of(opened, step, reading)


def merged_round(opened: Round, ledger: Ledger, method: ConsolidationMethod | None = None) -> Results:
    """Merge the panels of a round; those of which no file has changed since an earlier run are not merged again."""
    from pmqa_score.round.cache import kept_merges  # noqa: PLC0415 (brings a database)
    from pmqa_score.round.merge import round_results  # noqa: PLC0415 (brings XML)

    with kept_merges(opened) as known:
        return round_results(opened, ledger, method, known)


@contextmanager
def reader_for(
    files: int,
    editions: Iterable[Edition],
    key: bytes | None,
    hands: Hands,
    known: MutableMapping[bytes, Record] | None = None,
) -> Iterator[Reader]:
    """Give what reads that many *files*; *known* are readings of an earlier run."""
    from pmqa_score.assessment.crew import crew  # noqa: PLC0415 (brings processes)
    from pmqa_score.assessment.reader import Reader  # noqa: PLC0415 (brings XML)

    with crew(files, jobs=hands.jobs, cluster=hands.cluster) as executor:
        yield Reader(editions=tuple(editions), key=key, executor=executor, known={} if known is None else known)
