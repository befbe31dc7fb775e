"""One input of an item: its name and what it may hold; and the inputs that items of every scoring method share."""

from __future__ import annotations

import re
from decimal import Decimal

from pmqa_score.model.criteria import FormSize, Item
from pmqa_score.model.field import Field, FieldKind
from pmqa_score.model.scorecard import CommentKind
from pmqa_score.model.setup import Setup

Part = tuple[str | int, ...]

DIRECTIONS = ("more", "less")

MERGED = 2
"""A consensus workbook has that many times the rows for strengths and OFIs: several assessors' come together there."""

_OTHER = re.compile(r"[^0-9A-Za-z]+")

_SHORT: dict[str | int, str] = {"indicator": "ind", "measure": "m"}
"""Words of a part that are shorter in a name."""

_HEADS: dict[str | int, str] = {"question": "q"}
"""Words that are shorter in a name where a part begins with them."""

_SILENT = frozenset({"check", "text"})
"""Words of a part that its name leaves out."""


def field_name(item: Item | str, part: Part) -> str:
    """Return the defined name of an input.

    ``in_1_1_strength_1`` for a comment's text, ``in_1_1_strength_1_double``, ``in_1_1_basic_1`` for a check,
    ``in_7_1_m_1_ind_2_target`` for an indicator of a sub-measure.
    """
    head, *tail = part
    words = (_HEADS.get(head, head), *tail)
    named = (item_id(item), *(_SHORT.get(word, word) for word in words if word not in _SILENT))
    return "_".join(["in", *(slug(str(word)) for word in named)])


def slug(text: str) -> str:
    """Return *text* as a part of a defined name: every run of non-alphanumerics is one underscore.

    >>> slug("1.1")
    '1_1'
    """
    return _OTHER.sub("_", text).strip("_")


def make_field(  # noqa: PLR0913 - the columns of a field, by name
    item: Item | str,
    part: Part,
    kind: FieldKind,
    *,
    options: tuple[str, ...] = (),
    grid: tuple[Decimal, ...] = (),
    bounds: tuple[Decimal, Decimal] | None = None,
    scored: bool = False,
    longest: int = 2000,
) -> Field:
    """Return the input for *part* of *item*, under its name."""
    name = field_name(item, part)
    return Field(
        name=name,
        item=item_id(item),
        part=part,
        kind=kind,
        options=options,
        grid=grid,
        bounds=bounds,
        scored=scored,
        longest=longest,
    )


def item_id(item: Item | str) -> str:
    """Return the id of *item*; an id is its own."""
    return item if isinstance(item, str) else item.id


def comment_rows(form: FormSize, setup: Setup) -> dict[CommentKind, int]:
    """Return how many strengths and OFIs an item offers."""
    times = MERGED if setup.role == "consensus" else 1
    return {"strength": form.strengths * times, "ofi": form.ofis * times}


def has_plan(setup: Setup, kind: CommentKind) -> bool:
    """Return whether what will be done about a comment is asked: of an agency's own OFIs."""
    return setup.role == "self" and kind == "ofi"


def comment_fields(form: FormSize, setup: Setup, item: Item, factors: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the inputs for strengths and OFIs, then the one for the rationale; *factors* is what one may be about."""
    comments = tuple(
        field
        for kind, count in comment_rows(form, setup).items()
        for no in range(1, count + 1)
        for field in (
            make_field(item, (kind, no, "text"), "text"),
            make_field(item, (kind, no, "double"), "choice", options=("yes",)),
            *((make_field(item, (kind, no, "factor"), "choice", options=factors),) if factors else ()),
            make_field(item, (kind, no, "reference"), "text", longest=200),
            *((make_field(item, (kind, no, "plan"), "text"),) if has_plan(setup, kind) else ()),
        )
    )
    return (*comments, make_field(item, ("rationale",), "text"))


def question_fields(item: Item) -> tuple[Field, ...]:
    """Return the inputs for where each question of *item* is answered, and for a note on it."""
    return tuple(
        make_field(item, ("question", question.no, part), "text", longest=longest)
        for question in item.questions
        for part, longest in (("page", 60), ("note", 2000))
    )


def year_columns(form: FormSize, setup: Setup) -> int:
    """Return how many yearly values an indicator has: the years of the round, the form's number at least."""
    return max(len(setup.years), form.years)


Column = tuple[Part, FieldKind, tuple[str, ...]]
"""A column of an indicator table: the last words of its parts, what it holds, the options of a choice."""


def indicator_fields(form: FormSize, setup: Setup, item: Item, *, note: bool = False) -> tuple[Field, ...]:
    """Return the inputs of the indicator table of a results item; with *note* each row has room for a remark."""
    numbers = tuple(str(question.no) for question in item.questions)
    columns: tuple[Column, ...] = (
        (("question",), "choice", numbers),
        (("name",), "text", ()),
        (("unit",), "text", ()),
        (("direction",), "choice", DIRECTIONS),
        (("target",), "number", ()),
        *(((("year", n), "number", ())) for n in range(1, year_columns(form, setup) + 1)),
        (("comparator",), "text", ()),
        (("comparator_value",), "number", ()),
        *(((("note",), "text", ()),) if note else ()),
    )
    return tuple(
        make_field(item, ("indicator", row, *part), kind, options=options, longest=300)
        for row in range(1, form.indicators + 1)
        for part, kind, options in columns
    )
