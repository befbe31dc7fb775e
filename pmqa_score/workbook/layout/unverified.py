"""Which of an edition's deciding figures no official manual has confirmed, in words."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.workbook.layout.context import Context


def unverified_words(around: Context) -> str:
    """Return the unverified figures as a list in one sentence; empty where all are verified."""
    return around.say("unverified.and").join(_found(around))


def _found(around: Context) -> Iterator[str]:
    rules = around.edition.rules
    points = sum(1 for _ in around.criteria.unverified())
    if points:
        yield around.say("unverified.points", n=points)
    if rules.scale and not rules.scale.verified:
        yield around.say("unverified.scale")
    bands = [band.id for table in rules.tables for band in table.bands if not band.verified]
    if bands:
        yield around.say("unverified.bands", ids=", ".join(dict.fromkeys(bands)))
    conditions = sum(not one.verified for one in rules.conditions)
    if conditions:
        yield around.say("unverified.conditions", n=conditions)
    if any(award.thresholds is None for award in rules.awards):
        yield around.say("unverified.awards")
