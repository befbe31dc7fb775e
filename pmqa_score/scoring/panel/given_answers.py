"""What an item's score comes from, as pairs: what was asked, and the answer. A panel compares them side by side."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.kpi import measure_results


def given_answers(edition: Edition, item: Item, answer: ItemAnswer) -> Iterator[tuple[str, str]]:
    """Yield the id of each check with yes or no, or the number of each question or sub-measure with its figure.

    A sub-measure without an indicator says nothing; one whose indicators have no score yet says "?".
    """
    method = edition.criteria.method_of(edition.criteria.category_of(item.id))
    if method == "levels":
        yield from ((check.id, _yes(answer.checks[check.id])) for check in item.checks if check.id in answer.checks)
    elif method == "rating":
        yield from ((str(no), f"{rating:f}") for no, rating in sorted(answer.ratings.items()))
    elif method == "kpi":
        for result in measure_results(edition, item, answer):
            if result.indicators:
                yield str(result.measure.no), "?" if result.score is None else f"{result.score:f}"


def _yes(ticked: bool) -> str:
    return "yes" if ticked else "no"
