"""What most of a panel answer to gated checks: each by more than half of those who answered it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.levels import tag_counts


def majority(item: str, answers: Sequence[ItemAnswer]) -> ItemAnswer:
    """Return the checks and tags of *item* as most of *answers* have them.

    A check is ticked by more than half of those who answered it, and blank where nobody did; a tag is there by more
    than half of those who answered its check.
    """
    ticks = {check: _most(ticked) for check, ticked in _by_check(answers).items()}
    asked = {check: sum(check in answer.checks for answer in answers) for check in ticks}
    given = Counter((check, tag) for answer in answers for check, tags in answer.tags.items() for tag in tags)
    tags: dict[str, frozenset[str]] = {}
    for (check, tag), count in given.items():
        if 2 * count > asked.get(check, len(answers)):
            tags[check] = tags.get(check, frozenset()) | {tag}
    return ItemAnswer(item=item, checks=ticks, tags=tags)


def lens_counts(edition: Edition, scorecards: Sequence[Scorecard]) -> dict[str, dict[str, int]]:
    """Return lens id → tag id → on how many checks most of *scorecards* see it."""
    return {
        lens.id: tag_counts(
            lens,
            [majority(item, [card.items[item] for card in scorecards if item in card.items]) for item in lens.items],
        )
        for lens in edition.criteria.lenses
    }


def _by_check(answers: Iterable[ItemAnswer]) -> dict[str, list[bool]]:
    found: dict[str, list[bool]] = {}
    for answer in answers:
        for check, ticked in answer.checks.items():
            found.setdefault(check, []).append(ticked)
    return found


def _most(ticked: Sequence[bool]) -> bool:
    return 2 * sum(ticked) > len(ticked)
