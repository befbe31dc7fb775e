"""Worked examples for the guide, from the levels and the curve of the edition: computed, never typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.criteria import Level
from pmqa_score.model.scorecard import Direction, Indicator
from pmqa_score.scoring.kpi import percent_reached, score_at
from pmqa_score.scoring.rounding import half_up
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.curve_block import curve_steps
from pmqa_score.workbook.layout.guide_blocks import ALL

_CHECKS = 3
"""Checks of each level in the examples."""

_TICKED = ((2, 3), (3, 2, 3), (3, 3, 3))
"""Of each level, from the lowest: the examples; what is not told is none."""

_INDICATORS: tuple[tuple[Direction, str, str], ...] = (
    ("more", "63", "70"),
    ("more", "86.70", "85"),
    ("less", "9", "10"),
)
"""Direction, latest result and target of the examples."""

_THIRDS = ((0, 2), (2, 2), (4, 2))
"""First column and number of columns of the parts of a row."""


def level_examples(build: SheetBuilder, around: Context) -> None:
    """Lay out items with some checks ticked: what each level adds, the score and the level."""
    _row(build, [around.say(f"guide.levels.{key}") for key in ("ticks", "sum", "result")], "head")
    for ticked in _TICKED:
        _row(build, _level_example(around, ticked), "text_centre")


def _level_example(around: Context, ticked: tuple[int, ...]) -> tuple[str, str, str]:
    levels = around.criteria.levels
    counts = (*ticked, *(0,) * len(levels))[: len(levels)]
    parts: list[str] = []
    score, reached, is_open = Fraction(0), "", True
    for level, count in zip(levels, counts, strict=True):
        parts.append(_share(around, level, count, is_open=is_open))
        score += Fraction(level.points.value) * count / _CHECKS if is_open else 0
        is_open = is_open and count == _CHECKS
        reached = level.title.of(around.language) if is_open else reached
    ticks = "   ".join(f"{level.letter} {count}/{_CHECKS}" for level, count in zip(levels, counts, strict=True))
    none = around.say("levels.none", title=levels[0].title)
    return ticks, " + ".join(parts), f"{half_up(score):.2f}  {reached or none}"


def _share(around: Context, level: Level, count: int, *, is_open: bool) -> str:
    if not is_open:
        return around.say("guide.levels.closed")
    return f"{level.points.value} × {count}/{_CHECKS}" if count < _CHECKS else f"{level.points.value}"


def kpi_examples(build: SheetBuilder, around: Context) -> None:
    """Lay out the curve, step by step, and indicators worked out with it."""
    curve = around.criteria.curve
    if curve is None:
        return
    build.put(0, f"{around.say('kpi.curve')}: {around.say('kpi.curve_score')}", "head", columns=ALL)
    build.end_row()
    steps = [f"{percents}: {score}" for percents, score in curve_steps(around, curve)]
    for first in range(0, len(steps), len(_THIRDS)):
        _row(build, steps[first : first + len(_THIRDS)], "text_centre")
    told = []
    for direction, value, target in _INDICATORS:
        ind = Indicator(no=1, direction=direction, target=Decimal(target), values=(Decimal(value),))
        percent = percent_reached(ind) or Decimal(0)
        way = around.say(f"choice.direction.{direction}")
        told.append(f"{way} {value} ÷ {target}\n{percent:.2f} %: {score_at(curve, percent):.2f}")
    _row(build, told, "text_centre")


def _row(build: SheetBuilder, words: Sequence[str], style: str) -> None:
    padded = (*words, *("",) * len(_THIRDS))
    for (column, columns), text in zip(_THIRDS, padded, strict=False):
        build.put(column, text, style, columns=columns)
    build.end_row()
