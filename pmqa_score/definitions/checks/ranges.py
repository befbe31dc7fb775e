"""Rules on the scale and its ranges: on the grid, in order, together exactly the scale."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.bands import BandRules, Scale

MOST_STEPS = 200
"""Values an assessor can pick from a list without getting lost."""


def scale_steps(rules: BandRules) -> Iterator[Fault]:
    """The scale runs upwards in whole steps."""
    scale = rules.scale
    if scale is None:
        return
    found = f"{scale.lowest}–{scale.highest} / {scale.step}"
    if not _is_sound(scale):
        yield Fault("SCALE_STEPS", ("scale", "step"), found)
    elif (scale.highest - scale.lowest) / scale.step > MOST_STEPS:
        yield Fault("SCALE_TOO_FINE", ("scale", "step"), found, {"limit": str(MOST_STEPS)})
    if not scale.ranges:
        yield Fault("LIST_EMPTY", ("scale", "ranges"))


def ranges_on_grid(rules: BandRules) -> Iterator[Fault]:
    """Both bounds of a range are values of the scale."""
    scale = rules.scale
    if scale is None or not _is_sound(scale):
        return
    for no, one in enumerate(scale.ranges):
        for key in ("lower", "upper"):
            bound = getattr(one, key)
            if not scale.lowest <= bound <= scale.highest or (bound - scale.lowest) % scale.step:
                yield Fault("RANGE_OFF_GRID", ("scale", "ranges", no, key), str(bound))


def ranges_in_order(rules: BandRules) -> Iterator[Fault]:
    """Ranges ascend and do not overlap; each begins below its end."""
    ranges = rules.scale.ranges if rules.scale else ()
    for no, one in enumerate(ranges):
        if one.lower > one.upper:
            yield Fault("RANGE_UPSIDE_DOWN", ("scale", "ranges", no), one.id)
    for no, (below, above) in enumerate(pairwise(ranges), start=1):
        if above.lower <= below.upper:
            yield Fault("RANGE_OVERLAP", ("scale", "ranges", no, "lower"), str(above.lower), {"other": below.id})


def ranges_cover(rules: BandRules) -> Iterator[Fault]:
    """Every value of the scale lies in a range."""
    scale = rules.scale
    if scale is None or not _is_sound(scale) or not scale.ranges:
        return
    missed = [p for p in scale.percents if not any(one.lower <= p <= one.upper for one in scale.ranges)]
    if missed:
        yield Fault("RANGE_GAP", ("scale", "ranges"), ", ".join(str(percent) for percent in missed))


def _is_sound(scale: Scale) -> bool:
    return scale.step > 0 and scale.lowest < scale.highest and not (scale.highest - scale.lowest) % scale.step
