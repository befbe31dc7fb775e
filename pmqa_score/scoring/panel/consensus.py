"""From a panel to a consensus: what the panel is shown, what is filled in for it, when it owes a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from pmqa_score.model.consolidation import AgencyResult, ItemConsolidation, PanelMember
from pmqa_score.model.field import Field, Value
from pmqa_score.model.identity import Assessor
from pmqa_score.model.panel_sheet import LeftOut, PanelItem, PanelSheet, Voice
from pmqa_score.model.scorecard import Comment, CommentKind, ItemAnswer
from pmqa_score.model.setup import SIGNERS, Edition, Setup
from pmqa_score.scoring.fields import SIGN_OFF, fields_of
from pmqa_score.scoring.inputs import field_name
from pmqa_score.scoring.panel.consolidate import TOLERANCE
from pmqa_score.scoring.panel.effect import effect
from pmqa_score.scoring.panel.given_answers import given_answers

ReasonOwed = Literal["left_range", "flagged"]

CHAIR = ""
"""Stands for the chair among the names of those who have not signed."""


def panel_sheet(  # noqa: PLR0913 (what a panel is made of)
    edition: Edition,
    result: AgencyResult,
    members: Iterable[PanelMember],
    assessors: Mapping[str, Assessor],
    *,
    tolerance: Decimal,
    missing: Iterable[Assessor] = (),
) -> PanelSheet:
    """Return what the panel of *result* (preliminary, from *members*) is shown.

    *assessors* gives every member by id; *missing* are those of whom no workbook has come back that counts.
    """
    cards = {member.assessor: member.scorecard for member in members}
    absent = (LeftOut(assessor=one, reason="missing") for one in missing)
    excluded = (LeftOut(assessor=assessors[one.assessor], reason=one.reason) for one in result.excluded)
    return PanelSheet(
        assessors=tuple(assessors[assessor] for assessor in result.assessors),
        left_out=tuple(sorted((*excluded, *absent), key=lambda one: one.assessor.id)),
        method=result.method,
        tolerance=tolerance,
        items=tuple(
            _item(edition, item, {assessor: cards[assessor].items[item.id] for assessor in result.assessors})
            for item in result.items
        ),
    )


def nobody(edition: Edition) -> PanelSheet:
    """Return the panel that has no member: what a consensus workbook shows where its panel is not known."""
    items = (
        PanelItem(
            id=item.id, voices=(), mean=None, median=None, spread=None, percent=None, earned=None, effect=Decimal(0),
            discuss=False,
        )
        for item in edition.criteria.items
    )  # fmt: skip
    return PanelSheet(assessors=(), method="mean", tolerance=TOLERANCE, items=tuple(items))


def _item(edition: Edition, item: ItemConsolidation, answers: Mapping[str, ItemAnswer]) -> PanelItem:
    return PanelItem(
        id=item.id,
        voices=tuple(
            _voice(edition, assessor, answer, item.percents.get(assessor)) for assessor, answer in answers.items()
        ),
        mean=item.mean,
        median=item.median,
        spread=item.spread,
        percent=item.earned if edition.criteria.takes_means else item.percent,
        earned=item.earned,
        effect=effect(edition, item.id, item.spread),
        discuss=item.discuss,
    )


def _voice(edition: Edition, assessor: str, answer: ItemAnswer, percent: Decimal | None) -> Voice:
    return Voice(
        assessor=assessor,
        percent=percent,
        factors=tuple(sorted(answer.factors.items())),
        given=tuple(given_answers(edition, edition.criteria.item(answer.item), answer)),
        strengths=tuple(comment for comment in answer.strengths if comment.text),
        ofis=tuple(comment for comment in answer.ofis if comment.text),
        rationale=answer.rationale,
    )


def reason_owed(item: PanelItem, agreed: Decimal | None) -> ReasonOwed | None:
    """Return why a reason has to be given for *agreed*: outside what the assessors gave, or an item to be discussed."""
    percents = item.percents
    if agreed is None or not percents:
        return None
    if not min(percents) <= agreed <= max(percents):
        return "left_range"
    return "flagged" if item.discuss else None


def said(edition: Edition, item: PanelItem, kind: CommentKind) -> tuple[tuple[str, Comment], ...]:
    """Return all strengths or OFIs of an item with their assessors: double ones first, then by factor and assessor."""
    factors = [factor.id for factor in edition.criteria.factors.get(edition.criteria.category_of(item.id).kind, ())]
    found = [
        (voice.assessor, comment)
        for voice in item.voices
        for comment in (voice.strengths if kind == "strength" else voice.ofis)
    ]
    place = {factor: no for no, factor in enumerate(factors)}
    return tuple(sorted(found, key=lambda one: (not one[1].double, place.get(one[1].factor, len(place)))))


def signers_of(panel: PanelSheet) -> int:
    """Return for how many members a consensus workbook of *panel* has a line to sign."""
    return max(SIGNERS, len(panel.assessors))


def merged(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Return *comments* without repetitions: what reads the same stands once, double where one of them is."""
    once: dict[str, Comment] = {}
    for comment in comments:
        once.setdefault(" ".join(comment.text.split()), comment)
    return tuple(once.values())


def filled_in(edition: Edition, setup: Setup, panel: PanelSheet) -> dict[str, Value]:
    """Return the answers that a new consensus workbook begins with, by field name: merged comments, members' names.

    Percents and reasons stay blank: they are the panel's to agree. Where there are more comments than rows, the first
    are taken; all of them stand below.
    """
    fields = {(field.item, field.part): field for field in fields_of(edition, setup)}
    return {field.name: value for field, value in _filled(edition, fields, panel) if value}


Fields = Mapping[tuple[str, tuple[str | int, ...]], Field]


def _filled(edition: Edition, fields: Fields, panel: PanelSheet) -> Iterator[tuple[Field, Value]]:
    for item in panel.items:
        for kind in ("strength", "ofi"):
            comments = merged(comment for _, comment in said(edition, item, kind))
            for no, comment in enumerate(comments, start=1):
                if (item.id, (kind, no, "text")) in fields:
                    parts = {part: value for part, value in _parts(comment).items() if value}
                    yield from ((fields[item.id, (kind, no, part)], value) for part, value in parts.items())
    for no, assessor in enumerate(panel.assessors, start=1):
        yield fields[SIGN_OFF, ("member", no, "name")], assessor.name


def _parts(comment: Comment) -> dict[str, str]:
    return {
        "text": comment.text,
        "double": "yes" if comment.double else "",
        "factor": comment.factor,
        "reference": comment.reference,
    }


def unsigned(answers: Mapping[str, Value], fields: Sequence[Field]) -> tuple[str, ...]:
    """Return who has not signed a consensus off, by name: ``CHAIR`` first, where its name or date is missing.

    A member is asked for where a name stands; a line without a name is free.
    """
    given = {field.part: str(answers.get(field.name, "")) for field in fields if field.item == SIGN_OFF}
    chair = given.get(("chair", "name")) and given.get(("chair", "date"))
    members = (
        name
        for part, name in given.items()
        if part[0] == "member" and part[-1] == "name" and name and not given.get((*part[:-1], "date"))
    )
    return (*(() if chair else (CHAIR,)), *members)


def chair_of(answers: Mapping[str, Value]) -> str:
    """Return the name of the chair who signed a consensus off, empty where nobody did."""
    return str(answers.get(field_name(SIGN_OFF, ("chair", "name")), ""))
