"""What a workbook's answers come to: at hand, or computed again when asked for, since thousands are kept at a time."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from pmqa_score.model.field import Value
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import Totals
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.totals import totals


class Scored(Protocol):
    """A scorecard and its totals; ``earned`` and ``missing`` (items without an answer) are those of the totals."""

    @property
    def scorecard(self) -> Scorecard:
        """The answers, item by item."""

    @property
    def totals(self) -> Totals:
        """The result."""

    @property
    def earned(self) -> Decimal:
        """What was earned."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of the items still to be answered."""


@dataclass(frozen=True, slots=True)
class ScoredNow:
    """Scorecard and totals at hand."""

    scorecard: Scorecard
    totals: Totals

    @property
    def earned(self) -> Decimal:
        """What was earned."""
        return self.totals.earned

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of the items still to be answered."""
        return self.totals.missing


@dataclass(frozen=True, slots=True)
class ScoredAgain:
    """Scorecard and totals computed from answers when asked for."""

    edition: Edition
    setup: Setup
    answers: PackedAnswers
    earned: Decimal
    missing: tuple[str, ...]

    @property
    def scorecard(self) -> Scorecard:
        """The answers, item by item."""
        return _scored(self.edition, self.setup, self.answers).scorecard

    @property
    def totals(self) -> Totals:
        """The result."""
        return _scored(self.edition, self.setup, self.answers).totals


@dataclass(frozen=True, slots=True)
class PackedAnswers(Mapping[str, Value]):
    """Answers by field name, kept as few bytes."""

    packed: bytes

    def __getitem__(self, name: str) -> Value:
        return _unpacked(self.packed)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_unpacked(self.packed))

    def __len__(self) -> int:
        return len(_unpacked(self.packed))


def pack_answers(answers: Mapping[str, Value]) -> PackedAnswers:
    """Return *answers* as few bytes; a Decimal, told by a list around its text, stays that very Decimal."""
    values = [[str(value)] if isinstance(value, Decimal) else value for value in answers.values()]
    text = json.dumps([list(answers), values], ensure_ascii=False, separators=(",", ":"))
    return PackedAnswers(zlib.compress(text.encode(errors="surrogatepass")))


def score_now(edition: Edition, setup: Setup, answers: Mapping[str, Value]) -> ScoredNow:
    """Score *answers*; a consensus takes no indicators, so it says nothing about conditions."""
    card = scorecard(edition, setup, answers)
    found = totals(edition, card)
    return ScoredNow(card, replace(found, conditions=()) if setup.role == "consensus" else found)


@lru_cache(maxsize=16)
def _scored(edition: Edition, setup: Setup, answers: PackedAnswers) -> ScoredNow:
    return score_now(edition, setup, answers)


@lru_cache(maxsize=16)
def _unpacked(packed: bytes) -> dict[str, Value]:
    names, values = json.loads(zlib.decompress(packed).decode(errors="surrogatepass"))
    return {
        name: Decimal(value[0]) if isinstance(value, list) else value for name, value in zip(names, values, strict=True)
    }
