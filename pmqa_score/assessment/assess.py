"""Reading a returned workbook and scoring it: what it says, what comes of it, what is wrong with it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from pmqa_score.assessment.consensus import consensus_problems
from pmqa_score.assessment.disk import load_workbook
from pmqa_score.assessment.editions import FindEdition
from pmqa_score.assessment.scored import Scored, score_now
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.totals import Totals
from pmqa_score.problems import CellPlace, FilePlace, Place, Problem
from pmqa_score.scoring.checks import Finding, scoring_sense
from pmqa_score.scoring.receipt import receipt
from pmqa_score.workbook.cached import cached_problems
from pmqa_score.workbook.figures import figures
from pmqa_score.workbook.figures.consensus import consensus_figures
from pmqa_score.workbook.names import out
from pmqa_score.workbook.result import ReadResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """A workbook that could be read, with its result computed from the answers alone.

    ``problems`` are those of the file, then those of scoring sense. ``cached`` is the total stored in the file, None
    where there is none. ``unanswered`` are the inputs (sheet, cell) without an answer where a problem stands.
    (Of a consensus all that have none.) ``content`` is a fingerprint of all answers: equal for copies, however they
    were saved.
    """

    read: ReadResult
    scored: Scored
    receipt: str
    cached: Decimal | None
    problems: tuple[Problem, ...]
    unanswered: frozenset[tuple[str, str]]
    content: str

    @property
    def scorecard(self) -> Scorecard:
        """The answers, item by item."""
        return self.scored.scorecard

    @property
    def totals(self) -> Totals:
        """What the answers come to."""
        return self.scored.totals

    @property
    def earned(self) -> Decimal:
        """What was earned: the total, or its part while items are missing."""
        return self.scored.earned

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of the items still to be answered."""
        return self.scored.missing

    @property
    def file(self) -> str:
        """What messages call the file."""
        return self.read.file

    @property
    def agrees(self) -> bool | None:
        """Whether the stored total is the computed one; None where none is stored."""
        return None if self.cached is None else self.cached == self.earned


def assess(
    source: Path | bytes, *, file: str | None = None, find_edition: FindEdition, key: bytes | None = None
) -> Assessed:
    """Read and score the workbook at (or in) *source*; *file* is what messages call it.

    Raises WorkbookError, with its problems, where nothing can be read.
    """
    from pmqa_score.workbook.read import read  # noqa: PLC0415 (brings zip and XML)

    name = file or (str(source) if isinstance(source, Path) else "")
    data = load_workbook(source, name) if isinstance(source, Path) else source
    result = read(data, file=name, find_edition=find_edition, key=key)
    scored = score_now(result.edition, result.setup, result.answers)
    card = scored.scorecard
    cached = result.cached.get(out("total"))
    problems = (*result.problems, *_stored(result, card), *_sense(result, card), *consensus_problems(result))
    return assessed_from(
        result,
        scored,
        receipt=receipt(result.identity, result.edition, card),
        cached=cached if isinstance(cached, Decimal) else None,
        problems=problems,
    )


def assessed_from(
    read: ReadResult, scored: Scored, *, receipt: str, cached: Decimal | None, problems: tuple[Problem, ...]
) -> Assessed:
    """Return a reading with its result, and what follows from both."""
    text = json.dumps(sorted((name, str(value)) for name, value in read.answers.items()), ensure_ascii=False)
    return Assessed(
        read=read,
        scored=scored,
        receipt=receipt,
        cached=cached,
        problems=problems,
        unanswered=_unanswered(read, problems),
        content=hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest(),
    )


def _unanswered(read: ReadResult, problems: Iterable[Problem]) -> frozenset[tuple[str, str]]:
    """Return the inputs without an answer at which a problem stands; of a consensus all, its round may find more."""
    spots = {(one.place.sheet, one.place.cell) for one in problems if isinstance(one.place, CellPlace)}
    sheets = {sheet for sheet, _ in spots}
    is_consensus = read.identity.role == "consensus"
    return frozenset(
        (one.spot.sheet, one.spot.ref)
        for one in read.inputs
        if (is_consensus or (one.spot.sheet in sheets and (one.spot.sheet, one.spot.ref) in spots))
        and one.field.name not in read.answers
    )


def _stored(result: ReadResult, card: Scorecard) -> tuple[Problem, ...]:
    """Return why figures stored in the file differ from the computed ones; nothing of a consensus without its panel."""
    edition, setup, identity = result.edition, result.setup, result.identity
    if identity.role != "consensus":
        return cached_problems(result, figures(edition, setup, identity, card))
    if result.panel is None:
        return ()
    return cached_problems(result, consensus_figures(edition, setup, identity, result.panel, result.answers))


def _sense(result: ReadResult, card: Scorecard) -> Iterator[Problem]:
    """Yield what deserves a second look, each at an input of its first item."""
    for finding in scoring_sense(result.edition, result.setup, card):
        values = {"item": finding.items[0], **finding.values}
        found = finding.values.get("found", finding.values.get("percent", ""))
        yield Problem(finding.code, finding.severity, _place(result, finding), found, values)


def _place(result: ReadResult, finding: Finding) -> Place:
    for found in result.inputs:
        if found.field.item == finding.items[0] and found.field.part == finding.part:
            return CellPlace(result.file, found.spot.sheet, found.spot.ref)
    return FilePlace(result.file)
