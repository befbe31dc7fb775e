"""How solid a decision is: tried without each assessor, and with one step more or less on each item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pmqa_score.model.consolidation import ConsolidationMethod, Robustness, Trial
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.means import in_unit
from pmqa_score.scoring.panel.one_item import panel_percent
from pmqa_score.scoring.panel.standing import Standing, standing
from pmqa_score.scoring.totals import percent_score, percent_scores

NUDGE = Decimal(5)
"""Percentage points that one item is moved up and down."""


def robustness(
    edition: Edition,
    percents: Mapping[str, Decimal | None],
    panel: Mapping[str, Mapping[str, Decimal]],
    method: ConsolidationMethod,
) -> Robustness | None:
    """Return the decision that *percents* make, and how it would fall in each trial; None while an item is unanswered.

    *percents* are by item id, *panel* is item id → percents by assessor id. Each assessor of two or more is left out
    once; an empty panel (a consensus is agreed, not computed) leaves that part away. Then each item in turn is moved 5
    points down and up (a score or rating: 5 % of its points), within the scale. Conditions play no part: they decide
    nothing.
    """
    now = standing(edition, percent_scores(edition, percents))
    if not now.complete:
        return None
    answered = {item: percent for item, percent in percents.items() if percent is not None}
    trials = (*_without_each(edition, panel, method), *_with_each_nudged(now, answered))
    return Robustness(decision=now.decision(), trials=trials)


def _without_each(
    edition: Edition, panel: Mapping[str, Mapping[str, Decimal]], method: ConsolidationMethod
) -> Iterator[Trial]:
    assessors = sorted({assessor for unit in panel.values() for assessor in unit})
    for left_out in assessors if len(assessors) > 1 else ():
        percents = {
            item: panel_percent([one for assessor, one in unit.items() if assessor != left_out], method)[0]
            for item, unit in panel.items()
        }
        decision = standing(edition, percent_scores(edition, percents)).decision()
        yield Trial(decision=decision, assessor=left_out)


def _with_each_nudged(now: Standing, percents: Mapping[str, Decimal]) -> Iterator[Trial]:
    edition, scale = now.edition, now.edition.rules.scale
    lowest, highest = (scale.lowest, scale.highest) if scale else (Decimal(0), in_unit(edition, Decimal(100)))
    nudge = in_unit(edition, NUDGE)
    for category in edition.criteria.categories:
        for item in category.items:
            for change in (-nudge, nudge):
                moved = min(max(percents[item.id] + change, lowest), highest)
                score = percent_score(edition, category, item, moved)
                yield Trial(decision=now.with_item(category, score).decision(), item=item.id, change=change)
