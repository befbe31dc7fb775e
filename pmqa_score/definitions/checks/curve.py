"""Rules on the curve from percent of a target to score: it ascends, never falls, and stays within the points."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.criteria import Criteria


def curve_ascends(criteria: Criteria) -> Iterator[Fault]:
    """Steps begin one after the other; none begins below what the one before has reached, and none falls."""
    steps = criteria.curve.steps if criteria.curve else ()
    for no, step in enumerate(steps):
        if step.slope < 0:
            yield Fault("CURVE_FALLS", ("curve", "steps", no, "slope"), str(step.slope))
    for no, (before, after) in enumerate(pairwise(steps), start=1):
        if after.percent <= before.percent:
            path = ("curve", "steps", no, "percent")
            yield Fault("CURVE_ORDER", path, str(after.percent), {"before": str(before.percent)})
        elif after.score < before.score + before.slope * (after.percent - before.percent):
            yield Fault("CURVE_FALLS", ("curve", "steps", no, "score"), str(after.score))


def curve_ends(criteria: Criteria) -> Iterator[Fault]:
    """Scores run from 0 or more to the points of the whole at most; the last step is level."""
    if criteria.curve is None:
        return
    steps = criteria.curve.steps
    if not steps:
        yield Fault("LIST_EMPTY", ("curve", "steps"))
        return
    last = len(steps) - 1
    if steps[last].slope > 0:
        yield Fault("CURVE_ENDLESS", ("curve", "steps", last, "slope"), str(steps[last].slope))
    for no, step in enumerate(steps):
        if step.score < 0:
            yield Fault("NUMBER_NEGATIVE", ("curve", "steps", no, "score"), str(step.score))
        if step.score > criteria.points:
            path = ("curve", "steps", no, "score")
            yield Fault("THRESHOLD_TOO_HIGH", path, str(step.score), {"most": str(criteria.points)})
