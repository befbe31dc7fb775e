"""Every input of an edition's workbook, in the order of the sheets."""

from __future__ import annotations

import re
from decimal import Decimal

from pmqa_score.model.criteria import Criteria, EvidencePoint, FormSize, Item, Kind
from pmqa_score.model.field import Field, FieldKind
from pmqa_score.model.scorecard import CommentKind
from pmqa_score.model.setup import Edition, Setup

EVIDENCE_STATES = ("yes", "partly", "no")
ABSENT = frozenset({"no", "0"})
"""States of an evidence point that say it was not found."""

DIRECTIONS = ("more", "less")

MERGED = 2
"""A consensus workbook has that many times the rows for strengths and OFIs: several assessors' come together there."""

SIGN_OFF = "signoff"
"""What stands in the place of an item for the inputs that sign a consensus off."""

SIGNERS = 12
"""Members of a panel for whom a consensus workbook has a line to sign, beside the chair."""


def fields_of(edition: Edition, setup: Setup) -> tuple[Field, ...]:
    """Return all inputs of a workbook of *edition*, by category and item; those that sign it off stand last."""
    of_items = tuple(
        field
        for category in edition.criteria.categories
        for item in category.items
        for field in item_fields(edition, setup, item, category.kind)
    )
    return (*of_items, *sign_off_fields()) if setup.role == "consensus" else of_items


def item_fields(edition: Edition, setup: Setup, item: Item, kind: Kind) -> tuple[Field, ...]:
    """Return the inputs of one percent-scored item: what guides, then the percent, then the comments."""
    criteria = edition.criteria
    scale = edition.rules.scale
    factors = tuple(factor.id for factor in criteria.factors.get(kind, ()))
    ranges = tuple(r.id for r in scale.ranges) if scale else ()
    agreed = (
        _field(item, ("percent",), "percent", grid=scale.percents if scale else (), scored=True),
        *_comment_fields(comment_rows(criteria.form, setup), item, factors),
        _field(item, ("rationale",), "text"),
    )
    if setup.role == "consensus":
        return agreed
    guides = _process_fields(criteria, item) if kind == "process" else _results_fields(criteria.form, setup, item)
    return (*guides, *(_field(item, ("factor", factor), "choice", options=ranges) for factor in factors), *agreed)


def comment_rows(form: FormSize, setup: Setup) -> dict[CommentKind, int]:
    """Return how many strengths and OFIs an item offers."""
    times = MERGED if setup.role == "consensus" else 1
    return {"strength": form.strengths * times, "ofi": form.ofis * times}


def sign_off_fields() -> tuple[Field, ...]:
    """Return the inputs that sign a consensus off: name and date, of the chair and of each member."""
    signers: tuple[tuple[str | int, ...], ...] = (("chair",), *(("member", no) for no in range(1, SIGNERS + 1)))
    return tuple(
        _field(SIGN_OFF, (*signer, part), "text", longest=longest)
        for signer in signers
        for part, longest in (("name", 200), ("date", 60))
    )


def _process_fields(criteria: Criteria, item: Item) -> tuple[Field, ...]:
    questions = tuple(
        _field(item, ("question", question.no, part), "text", longest=longest)
        for question in item.questions
        for part, longest in (("page", 60), ("note", 2000))
    )
    evidence = tuple(
        _field(item, ("evidence", point.id), "choice", options=evidence_states(point))
        for point in criteria.evidence.get("process", ())
    )
    return (*questions, *evidence)


def evidence_states(point: EvidencePoint) -> tuple[str, ...]:
    """Return what an evidence point may be: yes, partly, no; or one of its levels, "0" (none of them) and up."""
    return tuple(str(n) for n in range(len(point.levels) + 1)) if point.levels else EVIDENCE_STATES


def _results_fields(form: FormSize, setup: Setup, item: Item) -> tuple[Field, ...]:
    numbers = tuple(str(question.no) for question in item.questions)
    years = max(len(setup.years), form.years)
    columns: tuple[tuple[tuple[str | int, ...], FieldKind, tuple[str, ...]], ...] = (
        (("question",), "choice", numbers),
        (("name",), "text", ()),
        (("unit",), "text", ()),
        (("direction",), "choice", DIRECTIONS),
        (("target",), "number", ()),
        *(((("year", n), "number", ())) for n in range(1, years + 1)),
        (("comparator",), "text", ()),
        (("comparator_value",), "number", ()),
    )
    return tuple(
        _field(item, ("indicator", row, *part), kind, options=options, longest=300)
        for row in range(1, form.indicators + 1)
        for part, kind, options in columns
    )


def _comment_fields(rows: dict[CommentKind, int], item: Item, factors: tuple[str, ...]) -> tuple[Field, ...]:
    return tuple(
        field
        for kind, count in rows.items()
        for no in range(1, count + 1)
        for field in (
            _field(item, (kind, no, "text"), "text"),
            _field(item, (kind, no, "double"), "choice", options=("yes",)),
            _field(item, (kind, no, "factor"), "choice", options=factors),
            _field(item, (kind, no, "reference"), "text", longest=200),
        )
    )


_HEADS: dict[str | int, str] = {"indicator": "ind", "question": "q"}
"""Parts whose word in a name is shorter than the part."""


def field_name(item: Item | str, part: tuple[str | int, ...]) -> str:
    """Return the defined name of an input: ``in_1_1_strength_1`` for a comment's text, ``in_1_1_strength_1_double``."""
    head, *tail = part
    words = (_id(item), _HEADS.get(head, head), *(word for word in tail if word != "text"))
    return "_".join(["in", *(re.sub(r"[^0-9A-Za-z]+", "_", str(word)).strip("_") for word in words)])


def _field(  # noqa: PLR0913 - the columns of a field, by name
    item: Item | str,
    part: tuple[str | int, ...],
    kind: FieldKind,
    *,
    options: tuple[str, ...] = (),
    grid: tuple[Decimal, ...] = (),
    scored: bool = False,
    longest: int = 2000,
) -> Field:
    name = field_name(item, part)
    return Field(
        name=name, item=_id(item), part=part, kind=kind, options=options, grid=grid, scored=scored, longest=longest
    )


def _id(item: Item | str) -> str:
    return item if isinstance(item, str) else item.id
