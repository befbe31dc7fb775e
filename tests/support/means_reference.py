"""Scores of the shipped editions of means from bare answers: whole numbers, and nothing of the program's scoring."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from support.random_panels import merged, rounded

LEVELS = {"basic": 300, "advance": 100, "significance": 100}
"""Points that the checks of a level share."""
STATUS = {"none": 0, "basic": 300, "advance": 400, "significance": 500}
"""Level of the total → from how many points."""
HIGHEST = {"pmqa-4.0": 500, "pmqa-4.0-province": 500, "pmqa-readiness": 5}

Answers = Mapping[str, object]
Scores = Mapping[str, Fraction]

_CHECK = re.compile(r"in_(\d)_(\d)_(basic|advance|significance)_\d+")
_LATEST = re.compile(r"in_(\d)_(\d)_m_(\d)_ind_\d_year_3")
_RATING = re.compile(r"in_(\d)_(\d)_rating_\d+")


def item_scores(answers: Answers) -> dict[str, Fraction]:
    """Return by item the score that complete *answers* make: checks, indicators (more of 100 is better) or ratings."""
    checks: dict[str, dict[str, list[bool]]] = {}
    measures: dict[str, dict[str, list[int]]] = {}
    ratings: dict[str, list[int]] = {}
    for name, value in answers.items():
        if found := _CHECK.fullmatch(name):
            category, item, level = found.groups()
            checks.setdefault(f"{category}.{item}", {}).setdefault(level, []).append(value == "yes")
        elif found := _LATEST.fullmatch(name):
            category, item, measure = found.groups()
            measures.setdefault(f"{category}.{item}", {}).setdefault(measure, []).append(int(str(value)))
        elif found := _RATING.fullmatch(name):
            ratings.setdefault(".".join(found.groups()), []).append(int(str(value)))
    return {
        **{item: _gated(levels) for item, levels in checks.items()},
        **{item: _mean([_mean(list(map(_curve, one))) for one in by.values()]) for item, by in measures.items()},
        **{item: _mean(given) for item, given in ratings.items()},
    }


def panel_scores(panel: Sequence[Scores], method: str) -> dict[str, Fraction]:
    """Return by item what a panel comes to."""
    items = sorted({item for scores in panel for item in scores})
    found = {item: merged([scores[item] for scores in panel if item in scores], method) for item in items}
    return {item: score for item, score in found.items() if score is not None}


def total(scores: Scores) -> Fraction:
    """Return the mean of the categories' means; *scores* of every item."""
    categories = [list(group) for _, group in groupby(sorted(scores), key=lambda item: item[0])]
    return _mean([_mean([scores[item] for item in category]) for category in categories])


def status(points: Fraction) -> str:
    """Return the level of a total."""
    return max((level for level, lower in STATUS.items() if lower <= points), key=lambda level: STATUS[level])


def _gated(levels: Mapping[str, Sequence[bool]]) -> Fraction:
    score = Fraction(0)
    for level, points in LEVELS.items():
        score += Fraction(points * sum(levels[level]), len(levels[level]))
        if not all(levels[level]):
            break
    return rounded(score)


def _curve(percent: int) -> int:
    if percent < 100:
        return 3 * percent
    return 300 + 100 * (percent > 101) + 100 * (percent > 105)


def _mean(given: Sequence[int | Fraction]) -> Fraction:
    return rounded(Fraction(sum(given, Fraction(0)), len(given)))
