"""The steps in which charts show figures, each with a tone: scoring ranges, or shares of the highest score."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.report.standing import range_views, tone_of
from pmqa_score.report.view import RangeView
from pmqa_score.scoring.rounding import CENT

SHARES = 5
"""Equal steps of an edition of means; the highest score is one more by itself."""


def steps(edition: Edition, language: Language) -> tuple[RangeView, ...]:
    """Return the steps of the edition, lowest first: its scoring ranges; in an edition of means fifths of its points.

    A fifth ends a hundredth below the next. The label of one is empty.
    """
    if not edition.criteria.takes_means:
        return range_views(edition.rules.scale, language)
    width = edition.criteria.points / SHARES
    below = (RangeView(label="", lower=width * no, upper=width * (no + 1) - CENT, tone=no) for no in range(SHARES))
    whole = edition.criteria.points
    return (*below, RangeView(label="", lower=whole, upper=whole, tone=SHARES))


def tone(edition: Edition, figure: Decimal | None) -> int | None:
    """Return how many steps lie below that of *figure*; None where there is no figure, or are no steps."""
    if edition.criteria.takes_means:
        return None if figure is None else min(SHARES, int(figure * SHARES / edition.criteria.points))
    return tone_of(figure, edition.rules.scale)
