"""A scorecard: what one filled workbook says, item by item. Answers only, no results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Direction = Literal["more", "less"]
CommentKind = Literal["strength", "ofi"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A strength or an OFI; ``double`` = the most important (++ or −−).

    ``plan`` is what an agency that scores itself will do about its OFI.
    """

    kind: CommentKind
    no: int
    text: str
    factor: str = ""
    double: bool = False
    reference: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """ตัวชี้วัด: a results row. ``values`` are yearly, oldest first, None where not given.

    In an item of sub-measures ``measure`` is the number of the one it belongs to, and ``no`` counts within that.
    """

    no: int
    name: str = ""
    question: int | None = None
    unit: str = ""
    direction: Direction | None = None
    target: Decimal | None = None
    values: tuple[Decimal | None, ...] = ()
    comparator: str = ""
    comparator_value: Decimal | None = None
    measure: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionNote:
    """Where in the report a question is answered, and the assessor's note."""

    page: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfNotes:
    """What an agency that scores itself notes beside its score; no score, band or receipt looks at it.

    ``what_if``: a percent to try. ``practices``: which tests of a best practice the item passes. ``proofs``: results
    item → name of the indicator there which shows that the process works.
    """

    what_if: Decimal | None = None
    practices: Mapping[str, bool] = field(default_factory=dict)
    proofs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnswer:
    """All answers of one item; a missing answer is None or absent, never zero.

    ``score`` is what a panel agrees on in an edition of means, in place of all that a score comes from.
    ``checks``, ``check_evidence`` and ``tags`` are by the id of the check, ``ratings`` by the number of the question.
    """

    item: str
    percent: Decimal | None = None
    score: Decimal | None = None
    factors: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[int, QuestionNote] = field(default_factory=dict)
    strengths: tuple[Comment, ...] = ()
    ofis: tuple[Comment, ...] = ()
    rationale: str = ""
    indicators: tuple[Indicator, ...] = ()
    checks: Mapping[str, bool] = field(default_factory=dict)
    check_evidence: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, frozenset[str]] = field(default_factory=dict)
    ratings: Mapping[int, Decimal] = field(default_factory=dict)
    notes: SelfNotes = field(default_factory=SelfNotes)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The answers of one workbook, by item id; every item of the edition is there, answered or not.

    ``profile`` is what an agency that scores itself writes about each part of its profile, by the part's number.
    """

    items: Mapping[str, ItemAnswer]
    profile: Mapping[int, str] = field(default_factory=dict)
