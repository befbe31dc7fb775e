"""Rules on bands, conditions and awards, as far as their own file shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.model.bands import BandRules

HUNDRED = 100


def bands_in_order(rules: BandRules) -> Iterator[Fault]:
    """Bands ascend and do not overlap; each begins below its end. Gaps between them are allowed."""
    for at, table in enumerate(rules.tables):
        for no, band in enumerate(table.bands):
            if band.lower > band.upper:
                yield Fault("BAND_UPSIDE_DOWN", ("tables", at, "bands", no), band.id)
        for no, (below, above) in enumerate(pairwise(table.bands), start=1):
            if above.lower <= below.upper:
                path = ("tables", at, "bands", no, "lower")
                yield Fault("BAND_OVERLAP", path, str(above.lower), {"other": below.id, "upper": str(below.upper)})


def bands_start(rules: BandRules) -> Iterator[Fault]:
    """The lowest band begins at 0."""
    for at, table in enumerate(rules.tables):
        if not table.bands:
            yield Fault("LIST_EMPTY", ("tables", at, "bands"))
        elif table.bands[0].lower != 0:
            yield Fault("BANDS_START", ("tables", at, "bands", 0, "lower"), str(table.bands[0].lower))


def condition_parts(rules: BandRules) -> Iterator[Fault]:
    """A condition names items, a count that is not negative, a question if its rule asks for one, and a known band."""
    known = [band.id for table in rules.tables if table.basis == "total" for band in table.bands]
    for no, condition in enumerate(rules.conditions):
        if not condition.items:
            yield Fault("LIST_EMPTY", ("conditions", no, "items"))
        if condition.at_least < 0:
            yield Fault("NUMBER_NEGATIVE", ("conditions", no, "at_least"), str(condition.at_least))
        if condition.rule == "role_model" and condition.question is None:
            yield Fault("CONDITION_WITHOUT_QUESTION", ("conditions", no), condition.id)
        if condition.from_band is not None and condition.from_band not in known:
            values = {"known": ", ".join(known) or "–"}
            yield Fault("BAND_UNKNOWN", ("conditions", no, "from_band"), condition.from_band, values)


def thresholds(rules: BandRules) -> Iterator[Fault]:
    """A threshold has a bound in points or percent, or both; an award has some thresholds or no such key."""
    for no, award in enumerate(rules.awards):
        if award.thresholds == ():
            yield Fault("THRESHOLDS_EMPTY", ("awards", no, "thresholds"), award.id)
        for n, threshold in enumerate(award.thresholds or ()):
            path = ("awards", no, "thresholds", n)
            if threshold.points is None and threshold.percent is None:
                yield Fault("THRESHOLD_WITHOUT_BOUND", path, threshold.of)
            for key in ("points", "percent"):
                bound = getattr(threshold, key)
                if bound is not None and bound < 0:
                    yield Fault("NUMBER_NEGATIVE", (*path, key), str(bound))
            if threshold.percent is not None and threshold.percent > HUNDRED:
                yield Fault("THRESHOLD_TOO_HIGH", (*path, "percent"), str(threshold.percent), {"most": str(HUNDRED)})
