"""What the sheet of an item of gated checks shows, from the program.

Of every level ``ticked``, ``answered`` and ``gate`` (its state in words), then ``score``, ``ok``, ``level``, ``next``,
``idle`` (ticks above a closed gate), the mark and number of findings, ``tag_<id>``, ``answered``, ``wrong``,
``strengths`` and ``ofis``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import NO_LEVEL
from pmqa_score.scoring.comments import comment_count
from pmqa_score.scoring.levels import Gate, gates, idle_ticks, item_score, lenses_of
from pmqa_score.texts import say
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.formulas.marks import GOOD, LOOK
from pmqa_score.workbook.names import out


def levels_figures(edition: Edition, setup: Setup, item: Item, answer: ItemAnswer) -> dict[str, Figure]:
    """Return the named figures of *item*'s sheet."""
    opened = gates(edition.criteria, item, answer.checks)
    told = {
        **dict(_gates(setup, opened)),
        **dict(_result(edition, setup, item, answer, opened)),
        **dict(_tags(edition, item, answer)),
        ("answered",): sum(gate.answered for gate in opened),
        ("wrong",): 0,
        ("strengths",): comment_count(answer.strengths),
        ("ofis",): comment_count(answer.ofis),
    }
    return {out(item.id, *name): figure for name, figure in told.items()}


Named = tuple[tuple[str, ...], Figure]


def _gates(setup: Setup, opened: Sequence[Gate]) -> Iterator[Named]:
    for no, gate in enumerate(opened):
        yield (gate.level.id, "ticked"), gate.ticked
        yield (gate.level.id, "answered"), gate.answered
        values = {"ticked": gate.ticked, "checks": gate.checks, "left": gate.checks - gate.answered}
        below = opened[max(0, no - 1)].level.title
        yield (
            (gate.level.id, "gate"),
            say("workbook", f"levels.gate_{_state(gate)}", setup.language, below=below, **values),
        )


def _state(gate: Gate) -> str:
    if not gate.is_open:
        return "idle" if gate.ticked else "closed"
    if gate.ticked == gate.checks:
        return "full"
    return "waits" if gate.answered < gate.checks else "open"


def _result(edition: Edition, setup: Setup, item: Item, answer: ItemAnswer, opened: Sequence[Gate]) -> Iterator[Named]:
    score = item_score(edition, item, answer)
    idle = len(idle_ticks(edition.criteria, item, answer.checks))
    scored = None if score.earned is None else GOOD
    yield ("score",), score.earned
    yield ("ok",), scored
    yield ("level",), _level(edition, setup, score.level) if scored else None
    yield ("next",), _next(setup, opened)
    yield ("idle",), idle
    yield ("sense", "TICKS_ABOVE_A_CLOSED_GATE"), LOOK if idle else scored
    yield ("findings",), int(idle > 0)


def _level(edition: Edition, setup: Setup, reached: str | None) -> str:
    titles = {level.id: level.title for level in edition.criteria.levels}
    if reached is None or reached == NO_LEVEL:
        return say("workbook", "levels.none", setup.language, title=edition.criteria.levels[0].title)
    return titles[reached].of(setup.language)


def _next(setup: Setup, opened: Sequence[Gate]) -> str:
    for gate in opened:
        if gate.ticked < gate.checks:
            if gate.answered < gate.checks:
                return say("workbook", "levels.next_waits", setup.language, left=gate.checks - gate.answered)
            left = gate.checks - gate.ticked
            return say("workbook", "levels.next_step", setup.language, title=gate.level.title, left=left)
    return say("workbook", "levels.next_done", setup.language)


def _tags(edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[Named]:
    seen = [lens for level in edition.criteria.levels for lens in lenses_of(edition.criteria, item, level)]
    for tag in dict.fromkeys(tag.id for lens in seen for tag in lens.tags):
        yield ("tag", tag), sum(tag in tags for tags in answer.tags.values())
