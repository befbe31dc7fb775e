"""What lies behind the score of an item, from the scorecards of a panel: nobody is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pmqa_score.model.criteria import Category, Criteria, Curve, Item, Measure
from pmqa_score.model.scorecard import Indicator, ItemAnswer
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.report.feedback.detail_view import (
    GateState,
    GateView,
    ItemDetails,
    LensView,
    MeasureState,
    MeasureView,
    RatedView,
    TargetView,
)
from pmqa_score.scoring.indicators import exists, latest
from pmqa_score.scoring.kpi import indicator_score, measure_results, percent_reached
from pmqa_score.scoring.levels import gates, numbered_checks, tag_counts
from pmqa_score.scoring.panel.majority import majority
from pmqa_score.scoring.rounding import mean


def item_details(
    edition: Edition, category: Category, item: Item, answers: Sequence[ItemAnswer], language: Language
) -> ItemDetails:
    """Return what lies behind the score of *item*, whose *answers* make the result; nothing for a percent."""
    method = edition.criteria.method_of(category)
    if method == "levels":
        together = majority(item.id, answers)
        return ItemDetails(
            gates=tuple(_gates(edition.criteria, item, together, language)),
            lenses=tuple(_lenses(edition.criteria, item, together, language)),
        )
    if method == "kpi":
        return ItemDetails(measures=_measures(edition, item, answers, language))
    return ItemDetails(ratings=tuple(_ratings(item, answers, language))) if method == "rating" else ItemDetails()


def _gates(criteria: Criteria, item: Item, together: ItemAnswer, language: Language) -> Iterator[GateView]:
    for gate in gates(criteria, item, together.checks):
        state: GateState = "closed" if not gate.is_open else "passed" if gate.ticked == gate.checks else "open"
        checks = [check for _, check in numbered_checks(item, gate.level)]
        yield GateView(
            title=gate.level.title.of(language),
            points=gate.level.points.value,
            passed=gate.ticked,
            checks=gate.checks,
            state=state,
            missing=tuple(one.text.of(language) for one in checks if not together.checks.get(one.id))
            if state == "open"
            else (),
        )


def _lenses(criteria: Criteria, item: Item, together: ItemAnswer, language: Language) -> Iterator[LensView]:
    for lens in criteria.lenses:
        if item.id in lens.items:
            counts = tag_counts(lens, [together])
            yield LensView(
                title=lens.title.of(language),
                counts=tuple((tag.title.of(language), counts[tag.id]) for tag in lens.tags),
            )


def _measures(
    edition: Edition, item: Item, answers: Sequence[ItemAnswer], language: Language
) -> tuple[MeasureView, ...]:
    curve = edition.criteria.curve
    if curve is None:
        raise ValueError("the edition has no curve")
    results = [measure_results(edition, item, answer) for answer in answers]
    return tuple(
        _measure(curve, measure, [one[place].score for one in results if one[place].indicators], answers, language)
        for place, measure in enumerate(item.measures)
    )


def _measure(
    curve: Curve,
    measure: Measure,
    scores: Sequence[Decimal | None],
    answers: Sequence[ItemAnswer],
    language: Language,
) -> MeasureView:
    """Return a sub-measure; *scores* are of those answers that show an indicator for it, None = not yet scored."""
    known = [score for score in scores if score is not None]
    is_used = 2 * len(scores) > len(answers)
    state: MeasureState = "used" if is_used else "missing" if measure.required else "free"
    return MeasureView(
        no=measure.no,
        title=measure.title.of(language),
        required=measure.required,
        state=state,
        score=mean(known) if known else None,
        indicators=_targets(curve, measure, answers),
    )


def _targets(curve: Curve, measure: Measure, answers: Sequence[ItemAnswer]) -> tuple[TargetView, ...]:
    """Return the indicators that the answers show for *measure*, equal ones once, in the order of their names."""
    found = {
        _target(curve, ind): None
        for answer in answers
        for ind in answer.indicators
        if ind.measure == measure.no and exists(ind)
    }
    return tuple(sorted(found, key=lambda one: (one.name, one.percent or Decimal(-1))))


def _target(curve: Curve, ind: Indicator) -> TargetView:
    return TargetView(
        name=ind.name.strip(),
        unit=ind.unit.strip(),
        target=ind.target,
        latest=latest(ind),
        percent=percent_reached(ind),
        score=indicator_score(curve, ind),
    )


def _ratings(item: Item, answers: Sequence[ItemAnswer], language: Language) -> Iterator[RatedView]:
    for question in item.questions:
        given = [answer.ratings[question.no] for answer in answers if question.no in answer.ratings]
        yield RatedView(no=question.no, title=question.title.of(language), rating=mean(given) if given else None)
