"""Items of gated checks: the checks of a level count once every check of the levels below it is ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.criteria import Check, Criteria, Item, Kind, Lens, Level
from pmqa_score.model.field import Field
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import NO_LEVEL, ItemScore
from pmqa_score.scoring.inputs import comment_fields, make_field
from pmqa_score.scoring.means import mean_score
from pmqa_score.scoring.rounding import half_up

ANSWERS = ("yes", "no")


def item_fields(edition: Edition, setup: Setup, item: Item, _kind: Kind) -> tuple[Field, ...]:
    """Return the inputs of *item*: each check with its evidence and tags, then comments."""
    criteria = edition.criteria
    checks = tuple(
        field
        for level in criteria.levels
        for no, _ in numbered_checks(item, level)
        for field in _check_fields(criteria, item, level, no)
    )
    return (*checks, *comment_fields(criteria.form, setup, item, ()))


def item_score(edition: Edition, item: Item, answer: ItemAnswer) -> ItemScore:
    """Return the score of *item*: the share of each level's points that is ticked, up to the first closed gate.

    The level is the highest one fully ticked with all below it. A check that the score waits for and that has no
    answer leaves the item unanswered; checks above a closed gate are not waited for and earn nothing.
    """
    earned, reached = Fraction(0), NO_LEVEL
    for gate in gates(edition.criteria, item, answer.checks):
        if not gate.is_open:
            break
        if gate.answered < gate.checks:
            return mean_score(edition, item, None)
        earned += Fraction(gate.level.points.value) * gate.ticked / gate.checks
        if gate.ticked == gate.checks:
            reached = gate.level.id
    return mean_score(edition, item, half_up(earned), level=reached)


def level_at(criteria: Criteria, score: Decimal) -> str:
    """Return the level of a *score* that is agreed or a mean: the highest whose points, with all below, it reaches.

    For the score of one scorecard that is the level fully ticked with all below it.
    """
    reached, points = NO_LEVEL, Decimal(0)
    for level in criteria.levels:
        points += level.points.value
        if score >= points:
            reached = level.id
    return reached


@dataclass(frozen=True, slots=True)
class Gate:
    """A level of an item: how many of its checks are ticked and answered; open once all below are ticked."""

    level: Level
    checks: int
    answered: int
    ticked: int
    is_open: bool


def gates(criteria: Criteria, item: Item, answers: Mapping[str, bool]) -> tuple[Gate, ...]:
    """Return the gates of *item* in ascending order; *answers* is check id → yes or no, absent = unanswered."""
    found: list[Gate] = []
    for level in criteria.levels:
        said = [answers.get(check.id) for _, check in numbered_checks(item, level)]
        is_open = all(below.ticked == below.checks for below in found)
        found.append(Gate(level, len(said), len(said) - said.count(None), said.count(True), is_open))
    return tuple(found)


def idle_ticks(criteria: Criteria, item: Item, answers: Mapping[str, bool]) -> tuple[str, ...]:
    """Return the ids of the checks that are ticked above a closed gate: they are kept and earn nothing."""
    closed = [gate.level for gate in gates(criteria, item, answers) if not gate.is_open]
    return tuple(check.id for level in closed for _, check in numbered_checks(item, level) if answers.get(check.id))


def numbered_checks(item: Item, level: Level) -> tuple[tuple[int, Check], ...]:
    """Return the checks of *level* in *item*, each with the number in its id."""
    return tuple((int(one.id[1:]), one) for one in item.checks if one.id.startswith(level.letter))


def lenses_of(criteria: Criteria, item: Item, level: Level) -> tuple[Lens, ...]:
    """Return the lenses through which the evidence for *item*'s checks of *level* is seen."""
    return tuple(lens for lens in criteria.lenses if item.id in lens.items and level.id in lens.levels)


def tag_counts(lens: Lens, answers: Sequence[ItemAnswer]) -> dict[str, int]:
    """Return how many checks carry each tag of *lens*, over the *answers* of its items; they decide no score."""
    given = [tags for answer in answers if answer.item in lens.items for tags in answer.tags.values()]
    return {tag.id: sum(tag.id in tags for tags in given) for tag in lens.tags}


def _check_fields(criteria: Criteria, item: Item, level: Level, no: int) -> tuple[Field, ...]:
    answer = make_field(item, ("check", level.id, no), "choice", options=ANSWERS, scored=True)
    tags = tuple(
        make_field(item, ("check", level.id, no, "tag", tag.id), "choice", options=("yes",))
        for lens in lenses_of(criteria, item, level)
        for tag in lens.tags
    )
    return (answer, make_field(item, ("check", level.id, no, "evidence"), "text"), *tags)
