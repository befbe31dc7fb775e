"""From answers by field name to a scorecard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

from pmqa_score.model.field import Field, Value
from pmqa_score.model.scorecard import (
    Comment,
    CommentKind,
    Indicator,
    ItemAnswer,
    QuestionNote,
    Scorecard,
    SelfNotes,
)
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.inputs import Part
from pmqa_score.scoring.self_inputs import PROFILE

Parts = Mapping[Part, Value]


def scorecard(edition: Edition, setup: Setup, answers: Mapping[str, Value]) -> Scorecard:
    """Return the scorecard that *answers* (by field name, validated values only) make; absent = unanswered."""
    letters = {level.id: level.letter for level in edition.criteria.levels}
    by_item: dict[str, list[Field]] = {item.id: [] for item in edition.criteria.items}
    profile: dict[int, str] = {}
    for field in fields_of(edition, setup):
        if field.item in by_item:  # what signs a consensus off belongs to no item
            by_item[field.item].append(field)
        elif field.item == PROFILE and field.name in answers:
            profile[int(field.part[1])] = _text(answers[field.name])
    items = {item: _item_answer(item, fields, answers, letters) for item, fields in by_item.items()}
    return Scorecard(items, profile)


def _item_answer(
    item: str, fields: Iterable[Field], answers: Mapping[str, Value], letters: Mapping[str, str]
) -> ItemAnswer:
    parts = {field.part: answers[field.name] for field in fields if field.name in answers}
    years = [int(field.part[-1]) for field in fields if field.part[-2:-1] == ("year",)]
    checks = _checks(parts, letters)
    return ItemAnswer(
        item=item,
        percent=_number(parts.get(("percent",))),
        score=_number(parts.get(("score",))),
        factors=_texts(parts, "factor"),
        evidence=_texts(parts, "evidence"),
        questions=_question_notes(parts),
        strengths=_comments(parts, "strength"),
        ofis=_comments(parts, "ofi"),
        rationale=_text(parts.get(("rationale",))),
        indicators=_indicators(parts, max(years, default=0)),
        checks={check: given[()] == "yes" for check, given in checks.items() if () in given},
        check_evidence={check: _text(given["evidence",]) for check, given in checks.items() if ("evidence",) in given},
        tags={check: tags for check, given in checks.items() if (tags := _tags(given))},
        ratings={int(part[1]): Decimal(_text(value)) for part, value in parts.items() if part[0] == "rating"},
        notes=_notes(parts),
    )


def _notes(parts: Parts) -> SelfNotes:
    return SelfNotes(
        what_if=_number(parts.get(("what_if",))),
        practices={practice: said == "yes" for practice, said in _texts(parts, "practice").items()},
        proofs=_texts(parts, "proof"),
    )


def _checks(parts: Parts, letters: Mapping[str, str]) -> dict[str, dict[Part, Value]]:
    """Return what is given for each check, by its id: of () the answer, of ("evidence",) the text, the tags."""
    given: dict[str, dict[Part, Value]] = {}
    for part, value in parts.items():
        if part[0] == "check":
            given.setdefault(f"{letters[str(part[1])]}{part[2]}", {})[part[3:]] = value
    return given


def _tags(given: Mapping[Part, Value]) -> frozenset[str]:
    return frozenset(str(part[1]) for part in given if part[:1] == ("tag",))


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
            plan=_text(parts.get((kind, no, "plan"))),
        )
        for no in _rows(parts, kind)
    )


def _indicators(parts: Parts, years: int) -> tuple[Indicator, ...]:
    rows = {part[: part.index("indicator") + 2] for part in parts if "indicator" in part}
    return tuple(_indicator(parts, row, years) for row in sorted(rows))


def _indicator(parts: Parts, row: Part, years: int) -> Indicator:
    def get(*part: str | int) -> Value | None:
        return parts.get((*row, *part))

    question = _text(get("question"))
    direction: dict[str, Literal["more", "less"]] = {"more": "more", "less": "less"}
    return Indicator(
        no=int(row[-1]),
        name=_text(get("name")),
        question=int(question) if question else None,
        unit=_text(get("unit")),
        direction=direction.get(_text(get("direction"))),
        target=_number(get("target")),
        values=tuple(_number(get("year", n)) for n in range(1, years + 1)),
        comparator=_text(get("comparator")),
        comparator_value=_number(get("comparator_value")),
        measure=int(row[1]) if row[0] == "measure" else None,
        note=_text(get("note")),
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
