"""Awards: twin of ``scoring.awards``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pmqa_score.model.bands import Threshold


@dataclass(frozen=True, slots=True)
class Reached:
    """The formulas for points and percent of what a threshold may be ``of``."""

    points: str
    percent: str


def is_met(thresholds: tuple[Threshold, ...], reached: Mapping[str, Reached]) -> str:
    """Return TRUE where every threshold is passed; means something only while every item has a score."""
    tests = [test for threshold in thresholds for test in _tests(threshold, reached[threshold.of])]
    return f"AND({','.join(tests)})" if tests else "TRUE"


def _tests(threshold: Threshold, reached: Reached) -> list[str]:
    sign = ">" if threshold.strict else ">="
    bounds = ((reached.points, threshold.points), (reached.percent, threshold.percent))
    return [f"{value}{sign}{bound}" for value, bound in bounds if bound is not None]
