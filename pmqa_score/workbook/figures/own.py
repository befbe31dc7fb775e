"""What only an agency's own workbook shows, from the program: next steps, practices, profile, proofs, plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pmqa_score.model.criteria import Item, Kind
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.coaching import (
    OF_QUESTIONS,
    evidence_lacks,
    indicator_lacks,
    open_questions,
)
from pmqa_score.scoring.conditions import is_required
from pmqa_score.scoring.gap.plans import step_gains
from pmqa_score.scoring.indicators import comparison, exists, level, trend
from pmqa_score.scoring.links import links
from pmqa_score.scoring.proofs import proof
from pmqa_score.scoring.self_inputs import PRACTICES, PROFILE
from pmqa_score.scoring.what_if import what_if_totals
from pmqa_score.texts import say
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.figures.coach_lines import coach_line_figures
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.names import out


@dataclass(frozen=True, slots=True)
class _Book:
    """An agency's own workbook with its answers."""

    edition: Edition
    setup: Setup
    scorecard: Scorecard

    def say(self, key: str, /, **values: object) -> str:
        return say("workbook", key, self.setup.language, **values)


def own_figures(edition: Edition, setup: Setup, scorecard: Scorecard) -> dict[str, Figure]:
    """Return the named figures that only an agency's own workbook has."""
    if setup.role != "self":
        return {}
    if edition.criteria.takes_means:
        return coach_line_figures(edition, setup, scorecard)
    book = _Book(edition, setup, scorecard)
    return {**dict(_items(book)), **dict(_profile(book)), **dict(_proofs(book)), **dict(_plan(book))}


def _items(book: _Book) -> Iterator[tuple[str, Figure]]:
    for category in book.edition.criteria.categories:
        for item in category.items:
            answer = book.scorecard.items[item.id]
            for factor in book.edition.criteria.factors.get(category.kind, ()):
                yield out(item.id, "coach", factor.id, "next"), _next(book, category.kind, answer, factor.id)
                yield out(item.id, "coach", factor.id, "missing"), _missing(book, category.kind, item, factor.id)
            if category.kind == "process":
                yield out(item.id, "practice"), _practice(book, answer)


def _next(book: _Book, kind: Kind, answer: ItemAnswer, factor: str) -> str:
    scale, picked = book.edition.rules.scale, answer.factors.get(factor)
    if scale is None or picked is None:
        return book.say("self.coach.unpicked")
    above = [one.id for one in scale.ranges].index(picked) + 1
    if above == len(scale.ranges):
        return book.say("self.coach.top")
    higher = scale.ranges[above]
    says = higher.descriptors.get(kind, {}).get(factor)
    words = says.of(book.setup.language) if says else ""
    return book.say("self.coach.to", range=range_label(higher.id), says=words)


def _missing(book: _Book, kind: Kind, item: Item, factor: str) -> str | None:
    answer, nothing = book.scorecard.items[item.id], book.say("self.coach.nothing")
    if kind == "results":
        if not any(exists(ind) for ind in answer.indicators):
            return book.say("self.lack.seen")
        return " ".join(_lacks(book, item, answer, factor)) or nothing
    if factor not in answer.factors:
        return None
    points = {point.id: point for point in book.edition.criteria.evidence.get(kind, ())}
    if not any(point.factor == factor for point in points.values()):
        return None
    partly = book.say("self.coach.partly")
    told = [
        f"• {points[lack.point].text.of(book.setup.language)}{f' {partly}' if lack.partly else ''}"
        for lack in evidence_lacks(book.edition.criteria, kind, answer, factor)
    ]
    return " ".join(told) or nothing


def _lacks(book: _Book, item: Item, answer: ItemAnswer, factor: str) -> Iterator[str]:
    for lack, found in indicator_lacks(answer, factor).items():
        if found:
            yield book.say(f"self.lack.{factor}.{lack}", numbers=", ".join(map(str, found)))
    if factor == OF_QUESTIONS and (open_ := open_questions(item, answer)):
        yield book.say("self.lack.questions", numbers=", ".join(map(str, open_)))


def _practice(book: _Book, answer: ItemAnswer) -> str:
    passed, every = sum(answer.notes.practices.values()), len(PRACTICES)
    return book.say("self.practice.full" if passed == every else "self.practice.part", n=passed, every=every)


def _profile(book: _Book) -> Iterator[tuple[str, Figure]]:
    if groups := book.edition.criteria.profile:
        parts = sum(len(group.parts) for group in groups)
        yield out(PROFILE, "answered"), f"{len(book.scorecard.profile)} {book.say('profile.of', n=parts)}"


def _proofs(book: _Book) -> Iterator[tuple[str, Figure]]:
    pairs = tuple(links(book.edition.criteria))
    found = 0
    for process, results in pairs:
        name = book.scorecard.items[process].notes.proofs.get(results, "")
        shown = proof(name, book.scorecard.items[results])
        words = {}
        if ind := shown.indicator:
            told = {"level": level(ind), "trend": trend(ind), "comparison": comparison(ind)}
            words = {key: book.say(f"results.{key}.{word}") for key, word in told.items()}
            found += 1
        yield out("proof", process, results), book.say(f"proofs.{shown.state}", item=results, **words)
    if pairs:
        yield out("proofs"), f"{found} {book.say('proofs.of', n=len(pairs))}"


def _plan(book: _Book) -> Iterator[tuple[str, Figure]]:
    then = what_if_totals(book.edition, book.scorecard)
    answered = len(then.items) - len(then.missing)
    for item in then.items:
        yield out(item.id, "what_if_earned"), item.earned
    yield out("what_if_total"), then.earned if answered else None
    table, placed = book.edition.rules.table(), then.band
    if table:
        label = {band.id: band.label.of(book.setup.language) for band in table.bands}
        yield out("what_if_band"), label[placed.id] if placed else None
        yield out("what_if_to_next"), placed.to_next if placed else None
    for condition in book.edition.rules.conditions:
        asked = "asked" if is_required(condition, book.edition.rules, placed) else "not_asked"
        key = "summary.condition_always" if condition.from_band is None else f"plan.condition.{asked}"
        yield out("what_if", "condition", condition.id), book.say(key)
    yield from _gains(book)


def _gains(book: _Book) -> Iterator[tuple[str, Figure]]:
    gains = step_gains(book.edition, book.scorecard)
    for one in gains:
        yield out(one.item, "gain"), one.gain
    known = {one.item: one.gain for one in gains if one.gain is not None}
    best = max(known, key=lambda item: known[item], default=None)
    scale = book.edition.rules.scale
    if best is None or scale is None:
        yield out("best_step"), book.say("plan.best_none")
    else:
        yield out("best_step"), book.say("plan.best", item=best, step=scale.step, gain=f"{known[best]:.2f}")
