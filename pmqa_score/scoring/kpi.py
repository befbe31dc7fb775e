"""Items of indicators held against targets: indicator › sub-measure › item, each a mean of what is below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pmqa_score.model.criteria import Curve, Item, Kind, Measure
from pmqa_score.model.field import Field
from pmqa_score.model.scorecard import Indicator, ItemAnswer
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.indicators import exists, latest
from pmqa_score.scoring.inputs import DIRECTIONS, Column, comment_fields, make_field, year_columns
from pmqa_score.scoring.means import mean_score
from pmqa_score.scoring.rounding import half_up, mean

Lack = Literal["direction", "target", "target_unfit", "latest"]

TWICE = 200
"""Where less is better, the percent is this minus the percent of the target used up: half the target gives 150."""


def item_fields(edition: Edition, setup: Setup, item: Item, _kind: Kind) -> tuple[Field, ...]:
    """Return the inputs of *item*: the indicator rows of each sub-measure, then the comments."""
    form = edition.criteria.form
    years = year_columns(form, setup)
    columns: tuple[Column, ...] = (
        (("name",), "text", ()),
        (("unit",), "text", ()),
        (("direction",), "choice", DIRECTIONS),
        (("target",), "number", ()),
        *((("year", n), "number", ()) for n in range(1, years + 1)),
        (("note",), "text", ()),
    )
    deciding = {("direction",), ("target",), ("year", years)}
    rows = tuple(
        make_field(
            item,
            ("measure", measure.no, "indicator", row, *part),
            kind,
            options=options,
            longest=300,
            scored=part in deciding,
        )
        for measure in item.measures
        for row in range(1, measure.indicators + 1)
        for part, kind, options in columns
    )
    return (*rows, *comment_fields(form, setup, item, ()))


def item_score(edition: Edition, item: Item, answer: ItemAnswer) -> ItemScore:
    """Return the score of *item*: the mean of its sub-measures that have indicators.

    It is unanswered while a required sub-measure has none, while no sub-measure has any, and while any indicator that
    is there has no score. An optional sub-measure left empty is no zero.
    """
    results = measure_results(edition, item, answer)
    used = [result for result in results if result.indicators]
    scores = [result.score for result in used if result.score is not None]
    missing = any(result.measure.required and not result.indicators for result in results)
    complete = bool(used) and len(scores) == len(used) and not missing
    return mean_score(edition, item, mean(scores) if complete else None)


@dataclass(frozen=True, slots=True)
class MeasureResult:
    """A sub-measure with its indicators; ``score`` is their mean, None if there are none or one has no score."""

    measure: Measure
    indicators: tuple[Indicator, ...]
    score: Decimal | None


def measure_results(edition: Edition, item: Item, answer: ItemAnswer) -> tuple[MeasureResult, ...]:
    """Return the result of every sub-measure of *item*; a row without a name and a yearly value is no indicator."""
    curve = edition.criteria.curve
    if curve is None:
        raise ValueError("the edition has no curve")
    return tuple(_measure_result(curve, measure, answer) for measure in item.measures)


def _measure_result(curve: Curve, measure: Measure, answer: ItemAnswer) -> MeasureResult:
    indicators = tuple(ind for ind in answer.indicators if ind.measure == measure.no and exists(ind))
    scores = [score for ind in indicators if (score := indicator_score(curve, ind)) is not None]
    complete = bool(scores) and len(scores) == len(indicators)
    return MeasureResult(measure, indicators, mean(scores) if complete else None)


def indicator_score(curve: Curve, ind: Indicator) -> Decimal | None:
    """Return the score of an indicator from the rounded percent it reaches; None while that is not known."""
    percent = percent_reached(ind)
    return None if percent is None else score_at(curve, percent)


def percent_reached(ind: Indicator) -> Decimal | None:
    """Return the percent of its target that the latest value reaches, half up to 2 decimals.

    More is better: actual / target × 100. Less is better: 200 − actual / target × 100, which may be below 0.
    None while something is lacking (``lack``).
    """
    value = latest(ind)
    if lack(ind) or value is None or ind.target is None:
        return None
    used = Fraction(value) * 100 / Fraction(ind.target)
    return half_up(used if ind.direction == "more" else TWICE - used)


def lack(ind: Indicator) -> Lack | None:
    """Return what keeps an indicator from having a score, the first of it; a target has to be above zero."""
    if ind.direction is None:
        return "direction"
    if ind.target is None:
        return "target"
    if ind.target <= 0:
        return "target_unfit"
    return "latest" if latest(ind) is None else None


def score_at(curve: Curve, percent: Decimal) -> Decimal:
    """Return the score at *percent*: that of the last step begun, and its slope for each percent beyond."""
    begun = [step for step in curve.steps if percent > step.percent or (percent == step.percent and not step.strict)]
    if not begun:
        return half_up(curve.steps[0].score)
    step = begun[-1]
    return half_up(Fraction(step.score) + Fraction(step.slope) * (Fraction(percent) - Fraction(step.percent)))


def lacking(item: Item, answer: ItemAnswer) -> Iterator[tuple[Indicator, Lack]]:
    """Yield each indicator of *item* that has no score, with what it lacks."""
    numbers = {measure.no for measure in item.measures}
    for ind in answer.indicators:
        if ind.measure in numbers and exists(ind) and (found := lack(ind)):
            yield ind, found
