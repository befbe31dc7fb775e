"""What the total would be with other percents: those that an agency tries, all others as they are."""

from __future__ import annotations

from dataclasses import replace

from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import Totals
from pmqa_score.scoring.totals import totals


def what_if_totals(edition: Edition, scorecard: Scorecard) -> Totals:
    """Return the totals of *scorecard* with the percents to try in place of those given."""
    tried = {
        item: replace(answer, percent=answer.percent if answer.notes.what_if is None else answer.notes.what_if)
        for item, answer in scorecard.items.items()
    }
    return totals(edition, replace(scorecard, items=tried))
