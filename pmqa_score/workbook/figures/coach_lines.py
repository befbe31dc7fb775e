"""The next step of each item of an edition of means, as an agency's own workbook tells it, from the program."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.coaching import lowest, open_checks
from pmqa_score.scoring.kpi import measure_results
from pmqa_score.texts import say
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.names import out


def coach_line_figures(edition: Edition, setup: Setup, scorecard: Scorecard) -> dict[str, Figure]:
    """Return the line of every item."""
    return {out(item.id, "coach"): _line(edition, setup, item, scorecard) for item in edition.criteria.items}


def _line(edition: Edition, setup: Setup, item: Item, scorecard: Scorecard) -> str:
    answer = scorecard.items[item.id]
    method = edition.criteria.method_of(edition.criteria.category_of(item.id))
    if method == "levels":
        return _checks(edition, setup, item, answer)
    if method == "kpi":
        scores = {one.measure.no: one.score for one in measure_results(edition, item, answer)}
        return _lowest(edition, setup, scores, "measures")
    return _lowest(edition, setup, answer.ratings, "questions")


def _checks(edition: Edition, setup: Setup, item: Item, answer: ItemAnswer) -> str:
    found = open_checks(edition.criteria, item, answer)
    if found is None:
        return say("workbook", "self.line.complete", setup.language)
    level, checks = found
    return say("workbook", "self.line.checks", setup.language, title=level.title, list=", ".join(checks))


def _lowest(edition: Edition, setup: Setup, scores: Mapping[int, Decimal | None], key: str) -> str:
    found = lowest(scores)
    if found is None:
        return say("workbook", "self.line.none", setup.language)
    least, numbers = found
    if least == edition.criteria.points:
        return say("workbook", "self.line.top", setup.language)
    shown = f"{least.normalize():f}"
    return say("workbook", f"self.line.{key}", setup.language, least=shown, list=", ".join(map(str, sorted(numbers))))
