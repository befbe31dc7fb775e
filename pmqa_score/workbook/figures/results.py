"""What the sheets of results items show, from the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import Indicator, ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.conditions import condition_result
from pmqa_score.scoring.indicator_rows import by_question, change, counts, row_mark
from pmqa_score.scoring.indicators import comparison, exists, level, trend
from pmqa_score.texts import say
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.names import out


def results_figures(edition: Edition, setup: Setup, scorecard: Scorecard) -> dict[str, Figure]:
    """Return the named figures of every results item."""
    return {
        name: figure
        for category in edition.criteria.categories
        if category.kind == "results"
        for item in category.items
        for name, figure in _item(edition, setup, scorecard, item)
    }


def _item(edition: Edition, setup: Setup, scorecard: Scorecard, item: Item) -> Iterator[tuple[str, Figure]]:
    answer = scorecard.items.get(item.id, ItemAnswer(item=item.id))
    for name, number in asdict(counts(answer.indicators)).items():
        yield out(item.id, name), number
    for question in item.questions:
        yield out(item.id, "q", question.no, "indicators"), by_question(answer.indicators, question.no)
    given = {ind.no: ind for ind in answer.indicators}
    for no in range(1, edition.criteria.form.indicators + 1):
        for name, figure in _row(given.get(no, Indicator(no=no)), setup.language).items():
            yield out(item.id, "ind", no, name), figure
    for condition in edition.rules.conditions:
        if item.id in condition.items:
            met = item.id not in condition_result(condition, scorecard, required=False).items
            yield (
                out(item.id, "condition", condition.id),
                say("workbook", f"results.{'met' if met else 'unmet'}", setup.language),
            )


def _row(ind: Indicator, language: Language) -> dict[str, Figure]:
    mark = row_mark(ind)
    told = {"level": level(ind), "trend": trend(ind), "comparison": comparison(ind)} if exists(ind) else {}
    return {
        "change": change(ind),
        "mark": None if mark == "empty" else say("workbook", f"results.mark.{mark}", language),
        **dict.fromkeys(("level", "trend", "comparison")),
        **{name: say("workbook", f"results.{name}.{word}", language) for name, word in told.items()},
    }
