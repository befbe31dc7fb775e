"""From answers by field name to a scorecard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

from pmqa_score.model.field import Field, Value
from pmqa_score.model.scorecard import Comment, CommentKind, Indicator, ItemAnswer, QuestionNote, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.fields import fields_of

Parts = Mapping[tuple[str | int, ...], Value]


def scorecard(edition: Edition, setup: Setup, answers: Mapping[str, Value]) -> Scorecard:
    """Return the scorecard that *answers* (by field name, validated values only) make; absent = unanswered."""
    by_item: dict[str, list[Field]] = {item.id: [] for item in edition.criteria.items}
    for field in fields_of(edition, setup):
        if field.item in by_item:  # what signs a consensus off belongs to no item
            by_item[field.item].append(field)
    return Scorecard({item: _item_answer(item, fields, answers) for item, fields in by_item.items()})


def _item_answer(item: str, fields: Iterable[Field], answers: Mapping[str, Value]) -> ItemAnswer:
    parts = {field.part: answers[field.name] for field in fields if field.name in answers}
    years = [int(field.part[3]) for field in fields if field.part[0] == "indicator" and field.part[2] == "year"]
    return ItemAnswer(
        item=item,
        percent=_number(parts.get(("percent",))),
        factors=_texts(parts, "factor"),
        evidence=_texts(parts, "evidence"),
        questions=_question_notes(parts),
        strengths=_comments(parts, "strength"),
        ofis=_comments(parts, "ofi"),
        rationale=_text(parts.get(("rationale",))),
        indicators=_indicators(parts, max(years, default=0)),
    )


def _rows(parts: Parts, head: str) -> list[int]:
    return sorted({int(part[1]) for part in parts if part[0] == head})


def _comments(parts: Parts, kind: CommentKind) -> tuple[Comment, ...]:
    return tuple(
        Comment(
            kind=kind,
            no=no,
            text=_text(parts.get((kind, no, "text"))),
            factor=_text(parts.get((kind, no, "factor"))),
            double=parts.get((kind, no, "double")) == "yes",
            reference=_text(parts.get((kind, no, "reference"))),
        )
        for no in _rows(parts, kind)
    )


def _indicators(parts: Parts, years: int) -> tuple[Indicator, ...]:
    return tuple(_indicator(parts, no, years) for no in _rows(parts, "indicator"))


def _indicator(parts: Parts, no: int, years: int) -> Indicator:
    def get(*part: str | int) -> Value | None:
        return parts.get(("indicator", no, *part))

    question = _text(get("question"))
    direction: dict[str, Literal["more", "less"]] = {"more": "more", "less": "less"}
    return Indicator(
        no=no,
        name=_text(get("name")),
        question=int(question) if question else None,
        unit=_text(get("unit")),
        direction=direction.get(_text(get("direction"))),
        target=_number(get("target")),
        values=tuple(_number(get("year", n)) for n in range(1, years + 1)),
        comparator=_text(get("comparator")),
        comparator_value=_number(get("comparator_value")),
    )


def _question_notes(parts: Parts) -> dict[int, QuestionNote]:
    return {
        no: QuestionNote(
            page=_text(parts.get(("question", no, "page"))), note=_text(parts.get(("question", no, "note")))
        )
        for no in _rows(parts, "question")
    }


def _texts(parts: Parts, head: str) -> dict[str, str]:
    return {str(part[1]): _text(value) for part, value in parts.items() if part[0] == head}


def _text(value: Value | None) -> str:
    return value if isinstance(value, str) else ""


def _number(value: Value | None) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
